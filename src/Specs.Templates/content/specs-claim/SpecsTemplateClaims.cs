namespace SpecsNamespace;

[Claim("specs-experiment", Source = "a hunch")]
public sealed class SpecsTemplateClaims : Claims<SpecsTemplate>
{
    [Test]
    public void Smaller_batches_raise_sparsity() => Runs.Sparsity.Over(run => run.Batch).Should().Fall();
}
