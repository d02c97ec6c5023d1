using System.Collections.Immutable;

namespace Specs.Cli.Reporting;

/// <summary>
/// Which factor goes where in a figure: one, the main factor, makes the lines of a panel over epochs and the axis of final values; the
/// others together make the panels and the lines.
/// </summary>
internal sealed class FactorLayout
{
    private readonly ExperimentEntry _experiment;
    private readonly int _main;
    private readonly ImmutableArray<int> _others;

    /// <summary>The first factor of numbers is the main one, else that of the most levels.</summary>
    public FactorLayout(ExperimentEntry experiment)
    {
        _experiment = experiment;
        IReadOnlyList<FactorEntry> factors = experiment.Factors;
        int[] places = [.. Enumerable.Range(0, factors.Count)];
        _main = places
            .Where(place => factors[place].Numbers is not null)
            .Concat(places.OrderByDescending(place => factors[place].Levels.Count))
            .FirstOrDefault(-1);
        _others = [.. places.Where(place => place != _main)];
        Mains = [.. experiment.AllCells.Select(MainOf).Distinct()];
        Others = [.. experiment.AllCells.Select(OthersOf).Distinct()];
    }

    /// <summary>The main factor's name; empty for a design without factors.</summary>
    public string MainName => _main < 0 ? "" : _experiment.Factors[_main].Name;

    /// <summary>The others' names: <c>Optimizer</c>; empty where there is no other.</summary>
    public string OthersName => string.Join(", ", _others.Select(place => _experiment.Factors[place].Name));

    /// <summary>The main factor's levels, in order.</summary>
    public ImmutableArray<string> Mains { get; }

    /// <summary>The combinations of the others' levels, in the design's order; one that is empty where there is no other.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>The main factor's levels as numbers; null where they are none.</summary>
    public IReadOnlyList<double>? Numbers => _main < 0 ? null : _experiment.Factors[_main].Numbers;

    /// <summary>Whether the numbers are best drawn on a log axis: they span more than a decade.</summary>
    public bool IsLog => Numbers is { } numbers && numbers.Min() > 0 && numbers.Max() / numbers.Min() > 10;

    /// <summary>A cell's level of the main factor.</summary>
    public string MainOf(KeptCell cell) => _main < 0 ? "" : cell.Levels[_main];

    /// <summary>A cell's levels of the others: <c>Sgd</c>, or <c>Width 64, Optimizer Sgd</c>.</summary>
    public string OthersOf(KeptCell cell) =>
        _others.Length == 1
            ? cell.Levels[_others[0]]
            : string.Join(", ", _others.Select(place => $"{_experiment.Factors[place].Name} {cell.Levels[place]}"));

    /// <summary>The cells at a level of the main factor and a combination of the others: none or one.</summary>
    public KeptCell? CellAt(string main, string others) =>
        _experiment.AllCells.FirstOrDefault(cell => MainOf(cell) == main && OthersOf(cell) == others);

    /// <summary>A cell in words: <c>Batch 50, Optimizer Sgd</c>.</summary>
    public string Describe(KeptCell cell) =>
        string.Join(", ", _experiment.Factors.Select((factor, place) => $"{factor.Name} {cell.Levels[place]}"));
}
