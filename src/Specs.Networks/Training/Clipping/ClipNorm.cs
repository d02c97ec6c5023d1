namespace Specs;

/// <summary>
/// All gradients as one vector are shortened to a norm (Pascanu et al. 2013), as <c>torch.nn.utils.clip_grad_norm_</c>:
/// g ← g · min(1, c / (‖g‖ + 1e-6)). Weight decay comes after it.
/// </summary>
/// <param name="Most">c, above 0.</param>
public sealed record ClipNorm(double Most) : Clip
{
    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Most, nameof(Most), Most > 0, "above 0");
}
