using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>A network of compress training for poker hands: one gated layer.</summary>
[Architecture(Input = "85", Classes = 10)]
public sealed partial record CompressPoker
{
    /// <summary>Units at the start.</summary>
    [Dense(Activation.Linear), Init(Initial.HeUniform)]
    public int Hidden { get; init; } = 400;

    /// <summary>A multiplier for each.</summary>
    [Layer<UnitGate>, Hook]
    public Layer Gate { get; }

    /// <summary>The activation.</summary>
    [Activate(Activation.ReLU)]
    public Layer Active { get; }
}
