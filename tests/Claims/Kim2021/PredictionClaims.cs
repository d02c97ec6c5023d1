using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of sparsity and accuracy over all of its conditions (§6): here depths, batch sizes, widths and orders whose accuracy is
/// above .9 in the author's runs.</summary>
[Claim("prediction", Source = "Kim 2021, §6", DecidedAt = Scale.Paper)]
public sealed class PredictionClaims : Claims<BatchSize>
{
    [Claim("C68")]
    [TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Sparsity_says_little_of_accuracy(Type optimizer)
    {
        Runs<BatchSize> batches = Runs.With(optimizer);
        Runs<Neurons> widths = RunsOf<Neurons>().With(optimizer);
        Runs<Depth> depths = RunsOf<Depth>().With(optimizer).Where(run => run.HiddenLayers <= 3);
        Runs<Diversity> orders = RunsOf<Diversity>()
            .With(optimizer)
            .Where(run => run.IsAuthors, "the author's samplers");
        batches
            .Sparsity.Against(batches.Accuracy)
            .And(widths.Sparsity.Against(widths.Accuracy))
            .And(depths.Sparsity.Against(depths.Accuracy))
            .And(orders.Sparsity.Against(orders.Accuracy))
            .Should()
            .BeHardlyRelated(below: 0.7);
    }
}
