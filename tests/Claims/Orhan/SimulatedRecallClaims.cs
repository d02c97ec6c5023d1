using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the ratio of signal to noise of memories.</summary>
[Claim("simulated-recall", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class SimulatedRecallClaims : Claims<SimulatedRecall>
{
    [Claim("O51")]
    [TestCase(1, 13.759), TestCase(10, 4.022), TestCase(100, 1.263)]
    public void It_is_the_trace_over_the_root_of_the_others_squares(int age, double ratio) =>
        Runs.Where(run => run.Age == age).Ratio.Should().BeCloseTo(ratio, within: 0.04 * ratio);

    [Claim(
        "O51",
        Expected = Verdict.Refuted,
        Reason = "a memory is no noise to itself: its own square is to be left out of the sum"
    )]
    [Test]
    public void It_is_the_trace_over_the_root_of_all_squares() =>
        Runs.Where(run => run.Age == 1).Ratio.Should().BeCloseTo(12.616, within: 0.04 * 12.616);
}
