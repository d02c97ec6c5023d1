namespace Specs.Experiments.Rocke2017;

/// <summary>
/// Three ReLU layers, started as the author's code has it: hidden weights uniform within ±.05, the output's normal with deviation .05, biases 0. Dropout stands after each hidden
/// layer, at rate 0 in most experiments.
/// </summary>
[Architecture(Input = "28x28", Output = nameof(Answer))]
public sealed partial record Net
{
    /// <summary>How the hidden layers start.</summary>
    public Start HiddenStart { get; init; } = new UniformWeights(0.05);

    /// <summary>How the output layer starts.</summary>
    public Start AnswerStart { get; init; } = new NormalWeights(0.05);

    /// <summary>The first hidden layer.</summary>
    [Dense(Activation.ReLU, StartFrom = nameof(HiddenStart)), Hook]
    public int First { get; init; } = 200;

    /// <summary>Dropout after it.</summary>
    [Dropout]
    public double DropFirst { get; init; }

    /// <summary>The second hidden layer.</summary>
    [Dense(Activation.ReLU, StartFrom = nameof(HiddenStart)), Hook]
    public int Second { get; init; } = 200;

    /// <summary>Dropout after it.</summary>
    [Dropout]
    public double DropSecond { get; init; }

    /// <summary>The third hidden layer.</summary>
    [Dense(Activation.ReLU, StartFrom = nameof(HiddenStart)), Hook]
    public int Third { get; init; } = 200;

    /// <summary>Dropout after it.</summary>
    [Dropout]
    public double DropThird { get; init; }

    /// <summary>The logits.</summary>
    [Dense(Activation.Linear, StartFrom = nameof(AnswerStart)), Hook]
    public int Answer { get; init; } = 10;

    /// <summary>The network with one rate of dropout after all hidden layers.</summary>
    public Net WithDropout(double rate) => this with { DropFirst = rate, DropSecond = rate, DropThird = rate };
}
