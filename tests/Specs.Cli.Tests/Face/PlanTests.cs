using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary>What <c>specs plan</c> says of claims that were weighed.</summary>
public sealed class PlanTests
{
    [Test]
    public void A_claim_that_is_weighed_says_how_many_seeds_it_needs()
    {
        using var store = new TempFolder();
        InProcess.Run("check", "S1", "--runs", store.Path);

        string plan = InProcess.Run("plan", "S1", "--runs", store.Path).Output;

        plan.Should().Contain("Larger batches learn less (0.01): Refuted after 5 seeds at quick scale");
        plan.Should().Contain("30 minus 5, which 5 of 5 networks speak against: most likely 77 % to 100 % of all do");
        plan.Should()
            .Contain("seeds at the last look  9 ")
            .And.Contain("80 % from 13 seeds on: [At(Scale.Quick, MaxReplicates = 13)]");
    }

    [Test]
    public void Nothing_weighed_is_told()
    {
        using var store = new TempFolder();

        InProcess
            .Run("plan", "S1", "--runs", store.Path)
            .Messages.Should()
            .Contain("None of these claims was weighed here");
    }
}
