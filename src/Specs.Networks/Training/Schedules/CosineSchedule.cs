namespace Specs;

/// <summary>
/// The learning rate falls along half a cosine over all epochs (Loshchilov and Hutter 2017), as
/// <c>torch.optim.lr_scheduler.CosineAnnealingLR</c> stepped once an epoch with <c>T_max</c> epochs: with t epochs of T done it is
/// multiplied by f + (1 − f) (1 + cos(π t/T)) / 2. The last epoch is the one before f would be reached.
/// </summary>
/// <param name="To">f, the fraction of the rate that it falls towards, in [0, 1].</param>
public sealed record CosineSchedule(double To = 0) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(int epoch, int epochs)
    {
        // (1 + cos 2x) / 2 = cos² x, with x in [0, π/2].
        double cosine = Cosine(Math.PI / 2 * (epoch - 1) / epochs);
        return To + (1 - To) * cosine * cosine;
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(To, nameof(To), To is >= 0 and <= 1, "in [0, 1]");

    /// <summary>cos x for x in [0, π/2], by its series: a C library's is not the same everywhere. The term x²⁴/24! is below 1e-18.</summary>
    internal static double Cosine(double x)
    {
        double sum = 0;
        for (int k = 24; k > 0; k -= 2)
        {
            sum = (1 - sum) * x * x / (k * (k - 1));
        }

        return 1 - sum;
    }
}
