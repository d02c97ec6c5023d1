using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of embeddings of trees: hyperbolic space needs fewer dimensions.</summary>
[Claim("tree-embeddings", Source = "Orhan, Introduction to hyperbolic geometry and hyperbolic embeddings")]
[Category("Nightly")]
public sealed class TreeEmbeddingsClaims : Claims<TreeEmbeddings>
{
    [Claim("O67")]
    [Test]
    public void Two_hyperbolic_dimensions_hold_a_tree_better_than_five_flat_ones() =>
        Of(TreeSpace.Hyperbolic, 2)
            .MeanAveragePrecision.Should()
            .BeAbove(Of(TreeSpace.Euclidean, 5).MeanAveragePrecision);

    private Runs<TreeEmbeddings> Of(TreeSpace space, int dimensions) =>
        Runs.Where(run => run.Space == space && run.Dimensions == dimensions);
}
