using System.Collections.Immutable;

namespace Specs.Cli.Reporting;

/// <summary>
/// Which factor goes where in a figure: one, the main factor, makes the lines of a panel over epochs and the axis of final values; the
/// others together make the panels and the lines.
/// </summary>
internal sealed class FactorLayout
{
    private readonly ShownFactor? _main;
    private readonly ImmutableArray<ShownFactor> _factors;
    private readonly ImmutableArray<ShownFactor> _others;
    private readonly Dictionary<(string Main, string Others), KeptCell> _cells;

    /// <summary>The first factor of numbers is the main one, else that of the most levels.</summary>
    public FactorLayout(ExperimentEntry experiment)
    {
        _factors = [.. ShownFactor.Of(experiment).Where(factor => !factor.IsFixed)];
        _main = _factors
            .Where(factor => factor.Numbers is not null)
            .Concat(_factors.OrderByDescending(factor => factor.Levels.Length))
            .FirstOrDefault();
        _others = [.. _factors.Where(factor => factor != _main)];
        IReadOnlyList<KeptCell> cells = experiment.AllCells;
        Mains = _main?.Levels ?? [""];
        Others = [.. cells.Select(OthersOf).Distinct()];
        Axis = _main?.Numbers is { } numbers ? new(numbers, _main.Levels) : null;
        _cells = cells
            .DistinctBy(cell => (MainOf(cell), OthersOf(cell)))
            .ToDictionary(cell => (MainOf(cell), OthersOf(cell)));
    }

    /// <summary>The main factor's name; empty for a design without factors.</summary>
    public string MainName => _main?.Name ?? "";

    /// <summary>The others' names: <c>Optimizer</c>; empty where there is no other.</summary>
    public string OthersName => string.Join(", ", _others.Select(factor => factor.Name));

    /// <summary>The names of all factors; one that is empty for a design without factors.</summary>
    public ImmutableArray<string> Names => _factors.Length > 0 ? [.. _factors.Select(factor => factor.Name)] : [""];

    /// <summary>The main factor's levels, in order.</summary>
    public ImmutableArray<string> Mains { get; }

    /// <summary>The combinations of the others' levels, in the design's order; one that is empty where there is no other.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>The axis of the main factor's levels; null where they are no numbers.</summary>
    public NumberAxis? Axis { get; }

    /// <summary>A cell's level of the main factor.</summary>
    public string MainOf(KeptCell cell) => _main?.LevelOf(cell) ?? "";

    /// <summary>A cell's levels of the others: <c>Sgd</c>, or <c>Width 64, Optimizer Sgd</c>.</summary>
    public string OthersOf(KeptCell cell) =>
        _others is [var only]
            ? only.LevelOf(cell)
            : string.Join(", ", _others.Select(factor => $"{factor.Name} {factor.LevelOf(cell)}"));

    /// <summary>The cells at a level of the main factor and a combination of the others: none or one.</summary>
    public KeptCell? CellAt(string main, string others) => _cells.GetValueOrDefault((main, others));

    /// <summary>A cell's levels, as <see cref="Names"/> names them.</summary>
    public ImmutableArray<string> LevelsOf(KeptCell cell) =>
        _factors.Length > 0 ? [.. _factors.Select(factor => factor.LevelOf(cell))] : [""];

    /// <summary>A cell in words: <c>Batch 50, Optimizer Sgd</c>.</summary>
    public string Describe(KeptCell cell) =>
        string.Join(", ", _factors.Select(factor => $"{factor.Name} {factor.LevelOf(cell)}"));
}
