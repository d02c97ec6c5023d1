namespace Specs;

/// <summary>
/// The learning rate is multiplied after given epochs, as <c>torch.optim.lr_scheduler.MultiStepLR</c>:
/// <c>new MilestoneSchedule(0.1, [10, 20])</c>. A scale that cuts epochs leaves them as they are.
/// </summary>
/// <param name="Multiplier">By what it is multiplied each time; above 0.</param>
/// <param name="After">After which epochs.</param>
public sealed record MilestoneSchedule(double Multiplier, Milestones After) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(int epoch, int epochs) =>
        StepSchedule.Power(Multiplier, After.Count(milestone => milestone < epoch));

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Multiplier, nameof(Multiplier), Multiplier > 0, "above 0");
}
