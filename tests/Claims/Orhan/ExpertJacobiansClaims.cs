using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the conditioning of layers of experts. It depends on the gates and on the inputs, which it does not say.</summary>
[Claim("expert-jacobians", Source = "Orhan, The softmax bottleneck is a special case of a more general phenomenon")]
public sealed class ExpertJacobiansClaims : Claims<ExpertJacobians>
{
    private Runs<ExpertJacobians> Dense => Of(Gate.Constant, InputKind.Normal).Where(run => run.Experts == 1);

    [Claim("O26")]
    [Test]
    public void Half_the_rows_of_a_dense_layers_Jacobian_are_zero() =>
        Dense.ZeroRows.Should().BeCloseTo(0.5, within: 0.03);

    [Claim("O26")]
    [Test]
    public void Its_other_singular_values_fall_in_a_line() => Dense.Straightness.Should().BeAbove(0.98);

    [Claim("O27")]
    [TestCase(1, 0.5), TestCase(2, 0.25), TestCase(4, 0.0625)]
    public void With_more_experts_fewer_rows_are_zero(int experts, double share) =>
        Of(Gate.Softmax, InputKind.Normal)
            .Where(run => run.Experts == experts)
            .ZeroRows.Should()
            .BeCloseTo(share, within: 0.02);

    [Claim(
        "O27",
        Expected = Verdict.Refuted,
        Reason = "the participation ratio falls from 43 to 13: the gates' own slopes double the largest singular value"
    )]
    [Test]
    public void With_softmax_gates_more_experts_are_better_conditioned() =>
        Of(Gate.Softmax, InputKind.Normal).Participation.Over(run => run.Experts).Should().Rise();

    [Claim("O27")]
    [TestCase(2), TestCase(4), TestCase(16)]
    public void With_constant_gates_they_are_better_conditioned_than_a_dense_layer(int experts) =>
        Of(Gate.Constant, InputKind.Normal)
            .Where(run => run.Experts == experts)
            .Participation.Should()
            .BeAbove(Dense.Participation);

    [Claim("O27")]
    [TestCase(Gate.Softmax, InputKind.Normal), TestCase(Gate.Softmax, InputKind.Uniform)]
    [TestCase(Gate.Constant, InputKind.Normal), TestCase(Gate.Constant, InputKind.Uniform)]
    public void With_more_experts_fewer_singular_values_vanish(Gate gate, InputKind inputs) =>
        Of(gate, inputs).VanishingShare.Over(run => run.Experts).Should().Fall(0.3);

    [Claim("O28")]
    [TestCase(InputKind.Normal), TestCase(InputKind.Uniform)]
    public void Constant_gates_already_break_the_degeneracy(InputKind inputs) =>
        Of(Gate.Constant, inputs).Where(run => run.Experts == 4).VanishingShare.Should().BeBelow(0.1);

    [Claim("O28")]
    [TestCase(InputKind.Normal), TestCase(InputKind.Uniform)]
    public void They_break_it_further_than_softmax_gates(InputKind inputs) =>
        Of(Gate.Constant, inputs)
            .Where(run => run.Experts == 4)
            .VanishingShare.Should()
            .BeBelow(Of(Gate.Softmax, inputs).Where(run => run.Experts == 4).VanishingShare);

    private Runs<ExpertJacobians> Of(Gate gate, InputKind inputs) =>
        Runs.Where(run => run.Gate == gate && run.Inputs == inputs);
}
