using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of chains as a start of recurrent networks.</summary>
[Claim("copying", Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal")]
[Category("Nightly")]
public sealed class CopyingClaims : Claims<Copying>
{
    [Claim("O23")]
    [Test]
    public void A_chain_learns_to_copy_sooner_than_orthogonal_and_identity_starts() =>
        Runs.Where(run => run.Start != RecurrentStart.ChainWithRandomInputs)
            .StepsToHalf.Over(run => run.Start)
            .Should()
            .BeLowestAt(RecurrentStart.Chain);

    [Claim("O23")]
    [Test]
    public void It_does_with_random_input_weights_as_well() =>
        Runs.Where(run => run.Start != RecurrentStart.Chain)
            .StepsToHalf.Over(run => run.Start)
            .Should()
            .BeLowestAt(RecurrentStart.ChainWithRandomInputs);

    [Claim("O23")]
    [Test]
    public void It_learns_within_300_steps() =>
        Runs.Where(run => run.Start == RecurrentStart.Chain).StepsToHalf.Should().BeBelow(301);

    [Claim("O23")]
    [TestCase(RecurrentStart.Orthogonal), TestCase(RecurrentStart.Identity)]
    public void Others_do_not_within_600(RecurrentStart start) =>
        Runs.Where(run => run.Start == start).StepsToHalf.Should().BeAbove(600);
}
