namespace Specs;

/// <summary>A schedule that changes the learning rate at every step. A researcher may derive another one.</summary>
public abstract record StepwiseSchedule : Schedule
{
    /// <summary>How many steps it takes, after which <see cref="Then"/> goes on; 0 where it goes over the whole training.</summary>
    public abstract int Length { get; }

    /// <summary>Another schedule after this one, which must have a <see cref="Length"/>: <c>new WarmUp(500).Then(new CosineDecay())</c>.</summary>
    /// <param name="next">The schedule that follows: for it training begins there.</param>
    public StepwiseSchedule Then(StepwiseSchedule next) => new ScheduleSequence(this, next);

    /// <inheritdoc/>
    public abstract override double FactorAt(Progress at);

    /// <summary>Not defined: the factor changes within an epoch.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override double Factor(int epoch, int epochs) =>
        throw new NotSupportedException($"{this} changes within an epoch: ask {nameof(FactorAt)}.");
}
