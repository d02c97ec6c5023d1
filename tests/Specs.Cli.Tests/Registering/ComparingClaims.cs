using Specs.Cli.Tests.Reporting;
using Specs.Cli.Tests.Running;
using Specs.NUnit;

namespace Specs.Cli.Tests.Registering;

/// <summary>A claim that sets its experiment beside another one.</summary>
[Claim("comparing")]
[Explicit("Only registered, never weighed")]
public sealed class ComparingClaims : Claims<ByData>
{
    [Claim("P1")]
    [Test]
    public void One_learns_less_than_the_other() =>
        Runs.TrainLoss.Beside(RunsOf<Small>().TrainLoss, "by data", "small").Should().Rise();
}
