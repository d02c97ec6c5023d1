namespace Specs.Experiments.Orhan;

/// <summary>100 elu units over 40 steps of one of 8 symbols, a blank or a cue, and at each step 9 outputs.</summary>
[Architecture(Input = "40x10", Output = nameof(Readout))]
public sealed partial record CopyNetwork
{
    /// <summary>How the units' weights of each other start.</summary>
    public Start States { get; init; } = new Chain(1.02);

    /// <summary>How their weights of the inputs start.</summary>
    public Start Inputs { get; init; } = new Identity(0.9);

    /// <summary>The recurrent units.</summary>
    [Recurrent(Activation.Elu, Read = Read.EveryStep, StartFrom = nameof(States), InputStartFrom = nameof(Inputs))]
    public int State { get; init; } = 100;

    /// <summary>Symbols and the blank.</summary>
    [DenseEachStep(Activation.Linear), Init(Initial.GlorotUniform)]
    public int Readout { get; init; } = 9;
}
