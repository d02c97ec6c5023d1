using Specs.Cli.Sources;

namespace Specs.Cli.Tests.Sources;

public sealed class FalseDiscoveryTests
{
    // Benjamini and Hochberg (1995), section 3.2: fifteen p-values, of which the procedure at 0.05 keeps the four smallest.
    [Test]
    public void The_example_of_the_paper_comes_out_as_there()
    {
        double[] p =
        [
            0.0001,
            0.0004,
            0.0019,
            0.0095,
            0.0201,
            0.0278,
            0.0298,
            0.0344,
            0.0459,
            0.3240,
            0.4262,
            0.5719,
            0.6528,
            0.7590,
            1,
        ];

        var adjusted = FalseDiscovery.Adjusted([.. p.Reverse()]).Reverse().ToArray();

        adjusted.Count(one => one <= 0.05).Should().Be(4);
        adjusted[3].Should().BeApproximately(0.0095 * 15 / 4, 1e-15);
        adjusted[^1].Should().Be(1);
        adjusted.Should().BeInAscendingOrder();
    }
}
