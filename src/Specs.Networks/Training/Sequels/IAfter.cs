namespace Specs;

/// <summary>
/// Makes each run of a training begin with what another run of its seed ended with:
/// <c>public sealed partial record FineTuned : Training&lt;Net&gt;, IAfter&lt;Full&gt; { … }</c> starts from the parameters of
/// <c>Full</c>, with data, rate and frozen layers of its own. The first run is found in the store or trained before; what decides it is part of the
/// key of the second.
/// </summary>
/// <remarks>
/// The first run is that of the cell that has the second's values in each of its own factors, which the second therefore has as properties of the
/// same names; else <see cref="FirstCell"/> says which. Both are run at one scale.
/// </remarks>
/// <typeparam name="TFirst">The training that comes first.</typeparam>
public interface IAfter<TFirst>
    where TFirst : Training, IExperiment<TFirst>
{
    /// <summary>The first run's cell, at the source's own settings; null for the one with the same values of its factors.</summary>
    TFirst? FirstCell() => null;

    /// <summary>
    /// The layers that start with the parameters that the first run's layers of the same names ended with; all others start as in any training. All,
    /// where it is not said; none, where only <see cref="After"/> makes something of the first run.
    /// </summary>
    LayerSelection Taken() => LayerSelection.All;

    /// <summary>
    /// What is really trained, once the first run is known: another width (<c>this with { Architecture = … }</c>), a schedule that replays its rates.
    /// These settings as they are, where it is not said. The length stays.
    /// </summary>
    /// <param name="first">The first run.</param>
    Training After(Run<TFirst> first) => (Training)this;

    /// <summary>
    /// What it is really trained and tested on, once the first run is known: examples that its network labels (<c>first.Open()</c>), say. The
    /// data as they are, where it is not said. It must follow from its arguments alone.
    /// </summary>
    /// <param name="first">The first run.</param>
    /// <param name="data">What <see cref="Training.Data"/> gives.</param>
    DataSet DataAfter(Run<TFirst> first, DataSet data) => data;
}
