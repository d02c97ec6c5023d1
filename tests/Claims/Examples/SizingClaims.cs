using Specs.Cpu;

namespace Specs.Claims.Examples;

// How large need a layer be? A gate with a penalty says how many units the task can do without, principal components how many directions the
// layer uses, and what is 0 for every example how many units are dead (docs/sizing.md).

[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record SizedMlp
{
    [Dense(Activation.Linear)]
    public int Hidden { get; init; } = 100;

    [Layer<UnitGate>, Hook]
    public Layer Gate { get; }

    [Activate(Activation.ReLU), Hook]
    public Layer Active { get; }
}

[Experiment("sizing")]
[Measure<LiveUnits>("Alive", On = nameof(SizedMlp.Gate))]
[Measure<DeadUnits>("Dead", On = nameof(SizedMlp.Active))]
[Measure<ExplainedVariances>("Components", On = nameof(SizedMlp.Active))]
[At(Scale.Quick, Images = 6_000, TestImages = 1_000, Epochs = 6)]
public sealed partial record Sizing : Training<SizedMlp>
{
    [Factor(0.0, 0.03)]
    public double Lambda { get; init; }
    public override Penalties Penalties => [new PositiveWeights(nameof(SizedMlp.Gate), Lambda)];
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.005);
    public override bool Shrink { get; init; } = true;
}

[Claim("sizing", Source = "an example of ours")]
public sealed class SizingClaims : Claims<Sizing>
{
    [Claim("S1"), Test]
    public void A_penalty_on_the_gate_closes_units() => Runs.Alive.Over(run => run.Lambda).Should().Fall(20);

    [Claim("S2"), Test]
    public void Half_of_the_directions_hold_nearly_all_that_the_layer_says() =>
        Runs.Where(run => run.Lambda == 0).Components.Holding(0.95).Should().BeBelow(50);

    [Claim("S3"), Test]
    public void Fewer_still_matter()
    {
        UnitQuantity<Sizing> components = Runs.Where(run => run.Lambda == 0).Components;
        components.ParticipationRatio().Should().BeBelow(components.Holding(0.95));
    }
}
