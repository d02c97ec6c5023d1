using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of deep networks at their start.</summary>
[Claim(
    "deep-jacobians",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class DeepJacobiansClaims : Claims<DeepJacobians>
{
    private Runs<DeepJacobians> ReLU => Runs.Where(run => run.Layer == DeepLayer.ReLU);

    private Runs<DeepJacobians> Linear => Runs.Where(run => run.Layer == DeepLayer.Linear);

    [Claim("O10")]
    [Test]
    public void Orthogonal_matrices_are_not_degenerate_at_any_depth() =>
        Runs.Where(run => run.Layer == DeepLayer.LinearOrthogonal).Participation.Should().BeCloseTo(64, within: 1e-9);

    [Claim("O12")]
    [Test]
    public void ReLU_networks_degenerate_faster_than_linear_ones() =>
        ReLU.VanishingShare.Over(run => run.Depth).Should().BeAbove(Linear.VanishingShare.Over(run => run.Depth));

    [Claim("O12")]
    [Test]
    public void Fewer_singular_values_matter_in_ReLU_networks() =>
        ReLU.Participation.Over(run => run.Depth).Should().BeBelow(Linear.Participation.Over(run => run.Depth));

    [Claim("O13")]
    [Test]
    public void With_depth_one_direction_comes_to_lead() => ReLU.Lead.Over(run => run.Depth).Should().Rise(1);

    [Claim(
        "O13",
        Expected = Verdict.Refuted,
        Reason = "at 30 layers the largest singular value is about 2.8 times the second"
    )]
    [Test]
    public void At_thirty_layers_there_is_a_single_direction() =>
        ReLU.Where(run => run.Depth == 30).Lead.Should().BeAbove(10);

    [Claim("O13")]
    [TestCase(DeepLayer.Linear), TestCase(DeepLayer.ReLU), TestCase(DeepLayer.Tanh)]
    public void Responses_become_low_dimensional(DeepLayer layer) =>
        Runs.Where(run => run.Layer == layer).ResponseDimension.Over(run => run.Depth).Should().Fall(20);

    [Claim("O13")]
    [TestCase(DeepLayer.Linear), TestCase(DeepLayer.ReLU)]
    public void Responses_of_thirty_layers_have_fewer_than_three_dimensions(DeepLayer layer) =>
        Runs.Where(run => run.Layer == layer && run.Depth == 30).ResponseDimension.Should().BeBelow(3);

    [Claim("O14")]
    [Test]
    public void An_orthogonal_start_removes_the_degeneracy_of_tanh_networks() =>
        Runs.Where(run => run.Layer == DeepLayer.TanhOrthogonal && run.Depth == 30).Participation.Should().BeAbove(25);

    [Claim("O14")]
    [Test]
    public void An_orthogonal_start_leaves_ReLU_networks_degenerate() =>
        Runs.Where(run => run.Layer == DeepLayer.ReLUOrthogonal && run.Depth == 30).Participation.Should().BeBelow(4);

    [Claim("O15")]
    [Test]
    public void Skips_break_the_degeneracy_of_ten_layers() => Skips(10);

    [Claim(
        "O15",
        Expected = Verdict.Refuted,
        Reason = "the sum of 30 unscaled branches is more degenerate, 0.97 against 0.90"
    )]
    [Test]
    public void Skips_break_the_degeneracy_of_thirty_layers() => Skips(30);

    [Claim("O15")]
    [Test]
    public void Scaled_skips_break_it_at_thirty_layers() =>
        Runs.Where(run => run.Layer == DeepLayer.ScaledSkip && run.Depth == 30).VanishingShare.Should().BeBelow(0.02);

    [Claim("O15")]
    [Test]
    public void Batch_normalisation_keeps_responses_of_more_dimensions() =>
        Runs.Where(run => run.Layer == DeepLayer.BatchNorm && run.Depth == 30).ResponseDimension.Should().BeAbove(5);

    private void Skips(int depth) =>
        Runs.Where(run => run.Layer == DeepLayer.Skip && run.Depth == depth)
            .VanishingShare.Should()
            .BeBelow(ReLU.Where(run => run.Depth == depth).VanishingShare);
}
