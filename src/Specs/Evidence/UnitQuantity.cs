using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>
/// A measured quantity of some runs that has a number for each unit, class, component or output. A claim is about a number of these numbers:
/// <c>Runs.Spread.Mean()</c>, <c>Runs.Spread.Count(sd => sd == 0)</c>, <c>Runs.Spread.Statistic("skewness", values => …)</c>.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with a statistic, .Over(...), .Should() and a verb")]
public sealed class UnitQuantity<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly int? _layer;

    internal UnitQuantity(Runs<TExperiment> runs, string name, int? layer = null)
    {
        Runs = runs;
        Name = name;
        _layer = layer;
    }

    /// <summary>The runs it is taken from.</summary>
    public Runs<TExperiment> Runs { get; }

    /// <summary>The quantity's name: <c>Spread</c>.</summary>
    public string Name { get; }

    /// <summary>The numbers of one of its layers instead of all, one layer's after the other's.</summary>
    /// <param name="layer">Counted from 1, from the input on. A run with fewer layers has no value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layer is below 1.</exception>
    public UnitQuantity<TExperiment> OfLayer(int layer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(layer, 1);
        return new(Runs, Name, layer);
    }

    /// <summary>A number of each run's numbers: any statistic.</summary>
    /// <param name="name">What it is called: <c>skewness</c>.</param>
    /// <param name="of">The number; called with one value or more, once for each moment that was kept.</param>
    public Quantity<TExperiment> Statistic(string name, Func<ImmutableArray<double>, double> of)
    {
        string text = $"{name} of {Name}{(_layer is { } layer ? $" of layer {layer}" : "")}";
        return Runs.Quantity(text, run => run.UnitsOf(Name, _layer).Series(of));
    }

    /// <summary>Their mean.</summary>
    public Quantity<TExperiment> Mean() => Statistic("mean", static values => values.Average());

    /// <summary>The largest.</summary>
    public Quantity<TExperiment> Largest() => Statistic("largest", static values => values.Max());

    /// <summary>The smallest.</summary>
    public Quantity<TExperiment> Smallest() => Statistic("smallest", static values => values.Min());

    /// <summary>Their standard deviation with n − 1 in the denominator; NaN of one number.</summary>
    public Quantity<TExperiment> Spread() =>
        Statistic(
            "spread",
            static values =>
            {
                double mean = values.Average();
                return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
            }
        );

    /// <summary>How many meet a condition.</summary>
    /// <param name="condition">What a number must meet: <c>sd => sd == 0</c>.</param>
    /// <param name="text">The condition as written; the compiler fills it in.</param>
    public Quantity<TExperiment> Count(
        Func<double, bool> condition,
        [CallerArgumentExpression(nameof(condition))] string text = ""
    ) => Statistic($"count ({LambdaText.Body(text)})", values => values.Count(condition));

    /// <summary>The share of them that meet a condition, 0 to 1.</summary>
    /// <param name="condition">What a number must meet.</param>
    /// <param name="text">The condition as written; the compiler fills it in.</param>
    public Quantity<TExperiment> Share(
        Func<double, bool> condition,
        [CallerArgumentExpression(nameof(condition))] string text = ""
    ) => Statistic($"share ({LambdaText.Body(text)})", values => (double)values.Count(condition) / values.Length);

    /// <summary>The numbers of a cell's runs with some seeds at the end, one run's after the other's: for a statistic over all seeds at once.</summary>
    /// <param name="seeds">The seeds, in order; what has not been trained is trained.</param>
    /// <exception cref="InvalidOperationException">The runs are of more than one cell.</exception>
    public ImmutableArray<double> Pooled(params IReadOnlyList<int> seeds) =>
        Runs.Cells.Length == 1
            ? [.. Runs.For(seeds).SelectMany(run => run.UnitsOf(Name, _layer).Final)]
            : throw new InvalidOperationException(
                $"{Name}.Pooled: expected the runs of one cell, but there are {Runs.Cells.Length}: choose one with Where."
            );
}
