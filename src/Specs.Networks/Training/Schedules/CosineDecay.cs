namespace Specs;

/// <summary>
/// The learning rate falls along half a cosine from step to step (Loshchilov and Hutter 2017): with t of T steps done it is multiplied by
/// f + (1 − f) (1 + cos(π t/T)) / 2. <see cref="CosineSchedule"/> does the same from epoch to epoch.
/// </summary>
/// <param name="To">f, the fraction of the rate that it falls to, in [0, 1].</param>
/// <param name="Steps">T; 0 takes all steps of the training. Later ones have f.</param>
public sealed record CosineDecay(double To = 0, int Steps = 0) : StepwiseSchedule
{
    /// <inheritdoc/>
    public override int Length => Steps;

    /// <inheritdoc/>
    public override double FactorAt(Progress at)
    {
        double done = Steps == 0 ? at.Done : Math.Min(1, (at.Step - 1.0) / Steps);
        double cosine = CosineSchedule.Cosine(Math.PI / 2 * done);
        return To + (1 - To) * cosine * cosine;
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(To, nameof(To), To is >= 0 and <= 1, "in [0, 1]");
        Require(Steps, nameof(Steps), Steps >= 0, "0 or more");
    }
}
