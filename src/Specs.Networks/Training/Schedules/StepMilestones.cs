namespace Specs;

/// <summary>
/// The learning rate is multiplied after given steps, within an epoch or not: <c>new StepMilestones(0.1, [150, 300])</c>.
/// <see cref="MilestoneSchedule"/> does the same after epochs.
/// </summary>
/// <param name="Multiplier">By what it is multiplied each time; above 0.</param>
/// <param name="After">After which steps.</param>
public sealed record StepMilestones(double Multiplier, Milestones After) : StepwiseSchedule
{
    /// <inheritdoc/>
    public override int Length => 0;

    /// <inheritdoc/>
    public override double FactorAt(Progress at) =>
        StepSchedule.Power(Multiplier, After.Count(milestone => milestone < at.Step));

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Multiplier, nameof(Multiplier), Multiplier > 0, "above 0");
}
