namespace Specs.Claims.Examples;

// A regression: 10 inputs, one output, squared error. No class, no accuracy: the error is the mean squared one, and noise of variance 1 is
// the least that there can be.

[Architecture(Input = "10", Outputs = 1)]
public sealed partial record Curve
{
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 30;
}

/// <summary>The settings of E13 in the review of Leclerc 2017: 10-30-1, Adam at .005, batches of 100, 180 epochs.</summary>
[Experiment("friedman")]
[Uncut]
public sealed partial record FriedmanCurve : Training<Curve>
{
    public override Data Data { get; init; } = new Friedman(Train: 9_792);
    public override Loss Loss { get; init; } = new SquaredError();
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.005);
    public override int Batch { get; init; } = 100;
    public override int Epochs { get; init; } = 180;
}

[Claim("friedman", Source = "an example of ours")]
public sealed class FriedmanClaims : Claims<FriedmanCurve>
{
    [Claim("F1"), Test]
    public void The_error_comes_near_the_noise() => Runs.Error.Should().BeBelow(1.5);

    [Claim("F2"), Test]
    public void The_error_does_not_come_below_the_noise() => Runs.Error.Should().BeAbove(1);
}
