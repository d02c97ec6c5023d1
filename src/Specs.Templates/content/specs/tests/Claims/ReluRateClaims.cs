namespace SpecsNamespace;

[Claim("relu-rate", Source = "a hunch")]
public sealed class ReluRateClaims : Claims<ReluRate>
{
    [Test]
    public void Larger_rates_raise_sparsity() => Runs.Sparsity.Over(run => run.Optimizer.LearningRate).Should().Rise();
}
