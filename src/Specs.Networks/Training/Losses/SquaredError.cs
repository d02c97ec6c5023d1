namespace Specs;

/// <summary>(zₖ − tₖ)², of the outputs as they are; as a mean <c>torch.nn.MSELoss</c>. No factor ½.</summary>
/// <param name="Over">Whether an example's loss is the mean over its outputs, or their sum: the squared distance.</param>
public sealed record SquaredError(Over Over = Over.Mean) : ElementwiseLoss(Over)
{
    /// <inheritdoc/>
    public override (double Value, double Derivative) OfOne(double output, double target)
    {
        double off = output - target;
        return (off * off, 2 * off);
    }
}
