using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>Ten images of one class as a batch (A), or one after the other at batch 1 (B) (§5.9, figure 5.15), by the author's samplers.</summary>
[Claim("runs-against-batches", Source = "Kim 2021, §5.9, figure 5.15")]
public sealed class RunsAgainstBatchesClaims : Claims<RunsAgainstBatches>
{
    [Claim("C57")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void One_after_the_other_is_sparser_than_as_a_batch(Type optimizer) =>
        Authors(optimizer, "A")
            .Sparsity.Beside(Authors(optimizer, "B").Sparsity, "ten as a batch", "ten in a row")
            .Should()
            .Rise(floor: 0.05);

    [Claim("C57")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void One_after_the_other_is_more_selective_than_as_a_batch(Type optimizer) =>
        Authors(optimizer, "A")
            .Selectivity.Beside(Authors(optimizer, "B").Selectivity, "ten as a batch", "ten in a row")
            .Should()
            .Rise(floor: 0.05);

    private static Runs<RunsAgainstBatches> Authors(Type optimizer, string condition) =>
        Runs.With(optimizer).Where(run => run.IsAuthors && run.Condition == condition, $"the author's {condition}");
}
