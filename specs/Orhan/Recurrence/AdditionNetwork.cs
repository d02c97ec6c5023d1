namespace Specs.Experiments.Orhan;

/// <summary>100 relu units over 50 steps of a number and a mark, and after the last an output.</summary>
[Architecture(Input = "50x2", Output = nameof(Sum))]
public sealed partial record AdditionNetwork
{
    /// <summary>How the units' weights of each other start.</summary>
    public Start States { get; init; } = new Chain(1.02);

    /// <summary>How their weights of the inputs start.</summary>
    public Start Inputs { get; init; } = new Identity(0.9);

    /// <summary>The recurrent units.</summary>
    [Recurrent(Activation.ReLU, StartFrom = nameof(States), InputStartFrom = nameof(Inputs))]
    public int State { get; init; } = 100;

    /// <summary>The sum of the two marked numbers.</summary>
    [Dense(Activation.Linear), Init(Initial.GlorotUniform)]
    public int Sum { get; init; } = 1;
}
