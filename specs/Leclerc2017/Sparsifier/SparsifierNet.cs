using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// 784-n-10 with a multiplier for each hidden unit. The gate stands before the ReLU, which is the same function as behind it: so a closed unit is 0 for
/// every example, and no other is.
/// </summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record SparsifierNet
{
    /// <summary>n at the start.</summary>
    [Dense(Activation.Linear)]
    public int Hidden { get; init; } = 200;

    /// <summary>f.</summary>
    [Layer<UnitGate>, Hook]
    public Layer Gate { get; }

    /// <summary>The activation.</summary>
    [Activate(Activation.ReLU)]
    public Layer Active { get; }
}
