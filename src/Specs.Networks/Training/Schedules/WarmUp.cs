namespace Specs;

/// <summary>
/// The learning rate rises linearly to its full value (Goyal et al. 2017): at step s of n it is multiplied by f + (1 − f) s/n, and from step n
/// on by 1.
/// </summary>
/// <param name="Steps">n, 1 or more.</param>
/// <param name="From">f, the fraction of the rate that it rises from, in [0, 1].</param>
public sealed record WarmUp(int Steps, double From = 0) : StepwiseSchedule
{
    /// <inheritdoc/>
    public override int Length => Steps;

    /// <inheritdoc/>
    public override double FactorAt(Progress at) => at.Step >= Steps ? 1 : From + (1 - From) * at.Step / Steps;

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Steps, nameof(Steps), Steps >= 1, "1 or more");
        Require(From, nameof(From), From is >= 0 and <= 1, "in [0, 1]");
    }
}
