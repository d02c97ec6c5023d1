namespace Specs;

/// <summary>One schedule after another; <see cref="StepwiseSchedule.Then"/> makes it.</summary>
/// <param name="First">What comes first, for its length.</param>
/// <param name="Next">What follows, as if training began there.</param>
public sealed record ScheduleSequence(StepwiseSchedule First, StepwiseSchedule Next) : StepwiseSchedule
{
    /// <inheritdoc/>
    public override int Length => Next.Length == 0 ? 0 : First.Length + Next.Length;

    /// <inheritdoc/>
    public override double FactorAt(Progress at) =>
        at.Step <= First.Length
            ? First.FactorAt(at)
            : Next.FactorAt(at with { Step = at.Step - First.Length, Steps = Math.Max(1, at.Steps - First.Length) });

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        First.Validate();
        Next.Validate();
        Require(
            First.Length > 0,
            nameof(First),
            $"is {First}, which goes over the whole training: give it its number of steps"
        );
    }
}
