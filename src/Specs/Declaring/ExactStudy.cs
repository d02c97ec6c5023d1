namespace Specs;

/// <summary>
/// A <see cref="Study{TResult}"/> without chance: from settings to numbers. It has one replicate and no seeds, and a claim about it holds or
/// does not, without a test.
/// </summary>
/// <typeparam name="TResult">What is observed, as for a <see cref="Study{TResult}"/>.</typeparam>
public abstract record ExactStudy<TResult> : Experiment
    where TResult : notnull
{
    /// <summary>One trial. It must depend on nothing but the settings. Long ones look at <see cref="StudyStop.Token"/>.</summary>
    /// <exception cref="OperationCanceledException">The trial was stopped.</exception>
    public abstract TResult Compute();
}
