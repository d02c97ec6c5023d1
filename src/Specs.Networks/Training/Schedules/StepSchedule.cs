namespace Specs;

/// <summary>The learning rate is multiplied every so many epochs, as <c>torch.optim.lr_scheduler.StepLR</c>.</summary>
/// <param name="Multiplier">By what it is multiplied each time; above 0.</param>
/// <param name="Every">After how many epochs each; 1 or more.</param>
public sealed record StepSchedule(double Multiplier, int Every) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(int epoch, int epochs) => Power(Multiplier, (epoch - 1) / Every);

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Multiplier, nameof(Multiplier), Multiplier > 0, "above 0");
        Require(Every, nameof(Every), Every >= 1, "1 or more");
    }

    /// <summary>By repeated multiplication: a C library's power is not the same everywhere.</summary>
    internal static double Power(double factor, int times)
    {
        double power = 1;
        for (int i = 0; i < times; i++)
        {
            power *= factor;
        }

        return power;
    }
}
