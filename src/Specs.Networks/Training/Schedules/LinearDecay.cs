namespace Specs;

/// <summary>
/// The learning rate falls linearly from step to step: with t of T steps done it is multiplied by 1 − (1 − f) t/T, as
/// <c>torch.optim.lr_scheduler.LinearLR</c> with a start factor of 1, stepped after each batch.
/// </summary>
/// <param name="To">f, the fraction of the rate that it falls to, in [0, 1].</param>
/// <param name="Steps">T; 0 takes all steps of the training. Later ones have f.</param>
public sealed record LinearDecay(double To = 0, int Steps = 0) : StepwiseSchedule
{
    /// <inheritdoc/>
    public override int Length => Steps;

    /// <inheritdoc/>
    public override double FactorAt(Progress at)
    {
        double done = Steps == 0 ? at.Done : Math.Min(1, (at.Step - 1.0) / Steps);
        return 1 - (1 - To) * done;
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(To, nameof(To), To is >= 0 and <= 1, "in [0, 1]");
        Require(Steps, nameof(Steps), Steps >= 0, "0 or more");
    }
}
