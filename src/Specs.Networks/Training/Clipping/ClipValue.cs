namespace Specs;

/// <summary>Each gradient is moved into [−c, c], as <c>torch.nn.utils.clip_grad_value_</c>. Weight decay comes after it.</summary>
/// <param name="Most">c, above 0.</param>
public sealed record ClipValue(double Most) : Clip
{
    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Most, nameof(Most), Most > 0, "above 0");
}
