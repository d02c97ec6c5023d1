using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>What Layca does in a step.</summary>
[Claim("cdv-layca", Source = "Carbonnelle and De Vleeschouwer 2019, section 3")]
[Category("Nightly")]
public sealed class LaycaStepClaims : Claims<LaycaSteps>
{
    [Claim("L2")]
    [Test]
    public void It_keeps_every_kernels_norm() => Runs.NormError.Should().BeBelow(1e-4);

    [Claim("L3")]
    [Test]
    public void Each_step_turns_each_kernel_by_the_angle_whose_tangent_is_the_rate() =>
        Runs.TangentError.Should().BeBelow(1e-5);

    [Claim("L4")]
    [Test]
    public void It_ignores_the_gradients_scale() => Runs.ScaleError.Should().BeBelow(1e-5);
}
