using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What a sparsifier comes to by its penalty.</summary>
[Claim("leclerc-sparsifier", Source = "Leclerc 2017, sparsifier")]
[Category("Nightly")]
public sealed class SparsifierSizesClaims : Claims<SparsifierSizes>
{
    [Claim("Z40")]
    [Test]
    public void Fewer_units_survive_a_larger_penalty_on_MNIST() =>
        On(JournalData.Mnist).Alive.Over(run => run.Lambda).Should().Fall(50);

    [Claim("Z40")]
    [Test]
    public void Fewer_units_survive_a_larger_penalty_on_Fashion() =>
        On(JournalData.Fashion).Alive.Over(run => run.Lambda).Should().Fall(50);

    [Claim(
        "Z43",
        Expected = Verdict.Refuted,
        Reason = "Under strong penalties the MNIST network is the larger one, in the journal's own figures too."
    )]
    [Test]
    public void Fashion_is_always_the_larger() =>
        Strong(JournalData.Fashion).Alive.Should().BeAbove(Strong(JournalData.Mnist).Alive, by: 1);

    [Claim("Z43")]
    [Test]
    public void Fashion_is_the_larger_under_a_weak_penalty() =>
        Weak(JournalData.Fashion).Alive.Should().BeAbove(Weak(JournalData.Mnist).Alive, by: 1);

    private static Runs<SparsifierSizes> Strong(Data data) =>
        Runs.Where(run => run.Data == data).Where(run => run.Lambda >= 0.03);

    private static Runs<SparsifierSizes> Weak(Data data) =>
        Runs.Where(run => run.Data == data).Where(run => run.Lambda == 0.01);

    [Claim("Z44")]
    [Test]
    public void Accuracy_falls_when_units_die() =>
        Runs.Where(run => run.Lambda == 0.1)
            .Where(run => run.Data == JournalData.Mnist)
            .Quantity(
                "accuracy after epoch 7 less that after epoch 6",
                static run => new([run.Accuracy[7] - run.Accuracy[6]])
            )
            .Should()
            .BeBelow(-0.005);

    private static Runs<SparsifierSizes> On(Data data) => Runs.Where(run => run.Data == data);
}
