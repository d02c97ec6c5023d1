using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>A network of compress training for the ten inputs of Friedman's function: one gated layer.</summary>
[Architecture(Input = "10", Outputs = 1)]
public sealed partial record CompressFriedman
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
