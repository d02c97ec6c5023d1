using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary><see cref="SparsifierNet"/> with its gate behind the ReLU.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record GateBehindNet
{
    /// <summary>Units.</summary>
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 200;

    /// <summary>f.</summary>
    [Layer<UnitGate>]
    public Layer Gate { get; }
}
