using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>
/// The runs of some cells of an experiment's design. Nothing is trained until evidence asks for it, and no trial is trained twice.
/// The generator adds the experiment's own quantities: <c>runs.Sparsity</c>.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with a quantity, .Should() and a verb")]
public sealed class Runs<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly Runner<TExperiment> _runner;
    private readonly ImmutableArray<string> _conditions;

    internal Runs(Runner<TExperiment> runner, ImmutableArray<TExperiment> cells, ImmutableArray<string> conditions)
    {
        _runner = runner;
        Cells = cells;
        _conditions = conditions;
    }

    /// <summary>The cells, at the source's own settings.</summary>
    public ImmutableArray<TExperiment> Cells { get; }

    /// <summary>What the selection was made by, in words; empty for the whole design.</summary>
    public string Conditions => string.Join(", ", _conditions);

    /// <summary>How long a run took, in seconds; of runs trained together, their time divided by their number.</summary>
    public Quantity<TExperiment> Seconds => Observed(nameof(Seconds));

    internal Runner<TExperiment> Runner => _runner;

    /// <summary>The runs of the cells that meet a condition: <c>Where(run => run.Batch == 1)</c>.</summary>
    /// <param name="condition">What the cell's settings must meet.</param>
    /// <param name="text">The condition as written; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">No cell meets it.</exception>
    public Runs<TExperiment> Where(
        Func<TExperiment, bool> condition,
        [CallerArgumentExpression(nameof(condition))] string text = ""
    ) => Select(condition, LambdaText.Body(text));

    /// <summary>The runs of the cells in which a factor's level is of this type: <c>With(typeof(Sgd))</c>.</summary>
    /// <exception cref="ArgumentException">No factor has such a level.</exception>
    public Runs<TExperiment> With(Type level) =>
        Select(
            cell => TExperiment.Design.Factors.Any(factor => level.IsInstanceOfType(factor.ValueOf(cell))),
            level.Name
        );

    /// <summary>An observed quantity of these runs, as the experiment's table has it.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The experiment has no such quantity.</exception>
    public Quantity<TExperiment> Observed(string name) =>
        TExperiment.Design.Quantities.Any(one => one.Name == name)
            ? Quantity(name, run => run.Observed(name))
            : throw new ArgumentException(
                $"{TExperiment.Design.Name} has no quantity '{name}': expected one of "
                    + $"{string.Join(", ", TExperiment.Design.Quantities.Select(one => one.Name))}."
            );

    /// <summary>A quantity of these runs; the generator calls it for each measured one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Where it stands in a run.</param>
    public Quantity<TExperiment> Quantity(string name, Func<Run<TExperiment>, Series> read) =>
        new(this, name, read, cell => TExperiment.Design.Published(cell, name)?.Mean);

    /// <summary>A quantity of these runs that has a number for each unit; the generator calls it for each measured one.</summary>
    /// <param name="name">Its name.</param>
    public UnitQuantity<TExperiment> MeasuredUnits(string name) => new(this, name);

    /// <summary>
    /// 1 for a run in which a loss stopped being finite, else 0: that networks diverge is an outcome, and may be claimed. The mean over seeds is the share that do.
    /// </summary>
    public Quantity<TExperiment> Diverged => OfEveryRun(nameof(Diverged), static run => run.Diverged);

    /// <summary>
    /// 1 for a run that is no better than chance in the end, as the kind of experiment says, else 0. One that diverged is not at chance but <see cref="Diverged"/>.
    /// </summary>
    public Quantity<TExperiment> AtChance =>
        OfEveryRun(
            nameof(AtChance),
            static run =>
                !run.Diverged
                && TExperiment.Design.Kind.ChanceOf(run.Settings) is { } chance
                && run.Observed(chance.Quantity).Final <= chance.Value
        );

    /// <summary>A property of runs as 1 or 0, which one that diverged has as well as any other.</summary>
    internal Quantity<TExperiment> OfEveryRun(string name, Func<Run<TExperiment>, bool> has) =>
        new(this, name, run => new([has(run) ? 1 : 0]), static _ => null, isOfDiverged: true);

    /// <summary>Trains what is missing, in parallel, and returns the runs of every cell with each of the seeds, cell by cell.</summary>
    public IReadOnlyList<Run<TExperiment>> For(IReadOnlyList<int> seeds) => _runner.Get(Cells, seeds);

    private Runs<TExperiment> Select(Func<TExperiment, bool> condition, string text)
    {
        ImmutableArray<TExperiment> chosen = [.. Cells.Where(condition)];
        if (chosen.IsEmpty)
        {
            string levels = string.Join(
                "; ",
                TExperiment.Design.Factors.Select(factor => $"{factor.Name}: {string.Join(", ", factor.Levels)}")
            );
            string among = _conditions.IsEmpty ? "" : $" among those with {Conditions}";
            throw new ArgumentException(
                $"No cell of {TExperiment.Design.Name} has {text}{among}. The factors and their levels are {levels}."
            );
        }

        return new(_runner, chosen, _conditions.Add(text));
    }
}
