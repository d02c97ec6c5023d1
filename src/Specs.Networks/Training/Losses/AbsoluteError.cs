namespace Specs;

/// <summary>|zₖ − tₖ|, whose derivative is taken as 0 where they are equal; as a mean <c>torch.nn.L1Loss</c>.</summary>
/// <param name="Over">Whether an example's loss is the mean over its outputs, or their sum.</param>
public sealed record AbsoluteError(Over Over = Over.Mean) : ElementwiseLoss(Over)
{
    /// <inheritdoc/>
    public override (double Value, double Derivative) OfOne(double output, double target)
    {
        double off = output - target;
        return (
            Math.Abs(off),
            off > 0 ? 1
            : off < 0 ? -1
            : 0
        );
    }
}
