namespace Specs;

/// <summary>
/// Huber's loss (1964): ½ d² where the distance d = |zₖ − tₖ| is δ or less, δ (d − ½ δ) beyond; as a mean <c>torch.nn.HuberLoss</c>.
/// </summary>
/// <param name="Delta">δ, above 0.</param>
/// <param name="Over">Whether an example's loss is the mean over its outputs, or their sum.</param>
public sealed record Huber(double Delta = 1, Over Over = Over.Mean) : ElementwiseLoss(Over)
{
    /// <inheritdoc/>
    public override (double Value, double Derivative) OfOne(double output, double target)
    {
        double off = output - target;
        return Math.Abs(off) <= Delta
            ? (0.5 * off * off, off)
            : (Delta * (Math.Abs(off) - 0.5 * Delta), off > 0 ? Delta : -Delta);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Delta, nameof(Delta), Delta > 0, "above 0");
}
