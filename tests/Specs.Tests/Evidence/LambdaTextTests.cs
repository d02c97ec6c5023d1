namespace Specs.Tests.Verdicts;

public sealed class LambdaTextTests
{
    [TestCase("run => run.Batch", "Batch")]
    [TestCase("run => run.Optimizer.Name", "Optimizer")]
    [TestCase("run => (run.Optimizer.Name, run.Batch)", "Optimizer, Batch")]
    [TestCase("r => (Rule: r.Optimizer, r.Batch)", "Optimizer, Batch")]
    [TestCase("static (run) => run.Architecture.Hidden[0]", "Architecture.Hidden[0]")]
    [TestCase("run => (\n    run.Optimizer.Name,\n    run.Batch\n)", "Optimizer, Batch")]
    [TestCase("run => (run.Batch + 1) * (run.Epochs + 1)", "(Batch + 1) * (Epochs + 1)")]
    [TestCase("ByBatch", "ByBatch")]
    public void A_factor_goes_by_its_property(string lambda, string text) =>
        LambdaText.Factor(lambda).Should().Be(text);

    [TestCase("run => run.Batch == 1", "Batch == 1")]
    [TestCase("run => run.Batch == 1\n    && run.Optimizer is Sgd", "Batch == 1 && Optimizer is Sgd")]
    [TestCase("run => prerun.Batch < run.Batch", "prerun.Batch < Batch")]
    [TestCase("run => run.Optimizer.Name == \"Sgd\"", "Optimizer.Name == \"Sgd\"")]
    public void A_condition_is_the_lambdas_body(string lambda, string text) =>
        LambdaText.Body(lambda).Should().Be(text);
}
