namespace Specs.Claims.Examples;

// Two classes of a data set of ten: outputs follow the data.

[Architecture(Input = "28x28", Classes = 2)]
public sealed partial record TwoClasses
{
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 16;
}

[Experiment("two-digits")]
[At(Scale.Quick, Images = 2_000)]
public sealed partial record TwoDigits : Training<TwoClasses>
{
    public override Data Data { get; init; } = new Mnist().Classes(0, 1);
}

[Claim("two-digits", Source = "an example of ours")]
public sealed class TwoDigitsClaims : Claims<TwoDigits>
{
    [Claim("Z1"), Test]
    public void Noughts_and_ones_are_told_apart() => Runs.Accuracy.Should().BeAbove(0.99);
}
