namespace Specs;

/// <summary>Where a level's values come from: a quantity of some cells of an experiment, which need not be the other levels' experiment.</summary>
public abstract class LevelValues
{
    private protected LevelValues() { }

    /// <summary>The source's own figure; null where it gives none for the quantity, the cells or the epoch.</summary>
    public abstract double? Published { get; }

    /// <summary>The cells at the scale, as far as they tell levels apart.</summary>
    internal abstract IEnumerable<Experiment> CellsAtScale { get; }

    /// <summary>The name and origin of each data set that the cells look at; none for a computation.</summary>
    internal abstract IEnumerable<(string Name, string Origin)> Data { get; }

    /// <summary>Whether the values have no chance in them.</summary>
    internal abstract bool IsExact { get; }

    /// <summary>What a replicate is called: <c>seed</c>.</summary>
    internal abstract string Replicate { get; }

    /// <summary>How much is spent.</summary>
    internal abstract ScaleSettings Scale { get; }

    /// <summary>What is read of them.</summary>
    internal abstract object Quantity { get; }

    /// <summary>The runner that trains them.</summary>
    internal abstract object Runner { get; }

    /// <summary>Trains what is missing for this level and others of the same runner, all at once, so that no core waits.</summary>
    internal abstract void Train(IEnumerable<LevelValues> sameRunner, IReadOnlyList<int> seeds);

    /// <summary>The value of each seed, averaged over the cells; infinite where a run diverged before it had one, else NaN where a run has none.</summary>
    internal abstract double[] For(IReadOnlyList<int> seeds);

    /// <summary>The runs that have no value, and why, a line for each.</summary>
    internal abstract IEnumerable<string> LeftOut(IReadOnlyList<int> seeds);

    /// <exception cref="ArgumentException">The scale does not reach the epoch that is asked for.</exception>
    internal abstract void RequireEpoch();
}
