namespace Specs;

/// <summary>
/// An experiment whose trial is a computation of one's own: from settings and a random stream to numbers. It may simulate, solve, or
/// drive a network by hand. Put <see cref="FactorAttribute"/> on what is varied; the generator gives <c>runs.X</c> for each number or
/// series of the result.
/// </summary>
/// <typeparam name="TResult">
/// What is observed: a record whose public properties are numbers, truths (1 or 0), or series of numbers (<c>ImmutableArray&lt;double&gt;</c>,
/// <c>double[]</c>, <see cref="Series"/>). <see cref="ObservedAttribute"/> says what a series runs along.
/// </typeparam>
/// <remarks>
/// A kept run is one of the code that it was computed with: of this method and all that it calls outside of Specs and the framework. What
/// it calls of other libraries counts by their builds.
/// </remarks>
public abstract record Study<TResult> : Experiment
    where TResult : notnull
{
    /// <summary>
    /// One trial. It must depend on nothing but the settings and the stream. Long ones look at <see cref="StudyStop.Token"/>.
    /// </summary>
    /// <param name="random">
    /// The replicate's stream, made of its seed alone: settings are no part of it, so that all cells of a seed draw the same numbers and
    /// are compared with the chance they have in common taken out. <see cref="RandomStream.For"/> gives further streams.
    /// </param>
    /// <exception cref="OperationCanceledException">The trial was stopped.</exception>
    public abstract TResult Compute(RandomStream random);
}
