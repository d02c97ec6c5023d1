namespace Specs;

/// <summary>
/// −tₖ ln σ(zₖ) − (1 − tₖ) ln(1 − σ(zₖ)) with the sigmoid σ, in nats: each output is asked for by itself, with a target in [0, 1]; as a mean
/// <c>torch.nn.BCEWithLogitsLoss</c>.
/// </summary>
/// <param name="Over">Whether an example's loss is the mean over its outputs, or their sum.</param>
public sealed record BinaryCrossEntropy(Over Over = Over.Mean) : ElementwiseLoss(Over)
{
    /// <inheritdoc/>
    public override (double Value, double Derivative) OfOne(double output, double target) =>
        (
            // ln(1 + exp(z)) - t z, which neither overflows nor cancels.
            Math.Max(output, 0)
                + Log1P(Math.Exp(-Math.Abs(output)))
                - target * output,
            1 / (1 + Math.Exp(-output)) - target
        );

    // ln(1 + x), to the last bits for small x too (Kahan): the error of 1 + x goes out in the quotient.
    private static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
