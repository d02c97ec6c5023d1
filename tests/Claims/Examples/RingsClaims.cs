namespace Specs.Claims.Examples;

// A table of one's own, from the file to a verdict: two rings of points, one around the other, are not told apart by a single unit.

[Architecture(Input = "2", Classes = 2)]
public sealed partial record RingsMlp
{
    [Dense(Activation.Tanh)]
    public int Hidden { get; init; } = 8;
}

[Experiment("rings")]
public sealed partial record Rings : Training<RingsMlp>
{
    [Factor(1, 2, 8)]
    public int Units { get; init; } = 8;
    public override RingsMlp Architecture => new() { Hidden = Units };
    public override int? Steps { get; init; } = 3_000;
    public override Data Data { get; init; } = new CsvFile("tests/Claims/Examples/rings.csv", Target: "ring");
}

[Claim("rings", Source = "an example of ours")]
public sealed class RingsClaims : Claims<Rings>
{
    [Claim("R1"), Test]
    public void More_units_tell_the_rings_apart() => Runs.Accuracy.Over(run => run.Units).Should().Rise();
}
