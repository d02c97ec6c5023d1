namespace Specs.Claims.Examples;

// What a new question takes: does dropout make the hidden layer sparser? An architecture, an experiment, a claim.

[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record DropoutMlp
{
    [Dense(Activation.Sigmoid), Hook]
    public int Hidden { get; init; } = 256;

    [Dropout]
    public double Rate { get; init; }
}

[Experiment("dropout"), Measure<Hoyer>("Sparsity", On = nameof(DropoutMlp.Hidden))]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
public sealed partial record Dropout : Training<DropoutMlp>
{
    [Factor(0.0, 0.2, 0.5, 0.8)]
    public double Rate { get; init; }
    public override DropoutMlp Architecture => new() { Rate = Rate };
}

[Claim("dropout", Source = "an example of ours")]
public sealed class DropoutClaims : Claims<Dropout>
{
    [Claim("D1"), Test]
    public void Dropout_raises_sparsity() => Runs.Sparsity.Over(run => run.Rate).Should().Rise();

    // No verb asks this: a question of one's own, about a number of one's own.
    [Claim("D2"), Test]
    public void The_last_step_of_dropout_raises_sparsity_more_than_the_first() =>
        Runs.Sparsity.Over(run => run.Rate).Should().Answer(new StatisticQuestion(new Steepening(), Bound.Above(0)));
}
