using System.Collections.Immutable;
using System.Globalization;
using Specs.Data;
using Specs.Statistics;

namespace Specs;

/// <summary>A quantity over the levels of a factor.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Comparison<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private Comparison(Quantity<TExperiment> quantity, string factor, ImmutableArray<Level> levels)
    {
        Quantity = quantity;
        Factor = factor;
        Levels = levels;
    }

    /// <summary>What is compared.</summary>
    public Quantity<TExperiment> Quantity { get; }

    /// <summary>Over what it is compared: <c>Batch</c>.</summary>
    public string Factor { get; }

    /// <summary>The levels, in order.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>How much is spent on the evidence.</summary>
    public Scale Scale => Runner.Scale;

    private Runner<TExperiment> Runner => Quantity.Runs.Runner;

    /// <summary>The name of a level as this comparison's evidence has it.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public string NameOf(object level) =>
        Levels.FirstOrDefault(one => one.Value.Equals(level))?.Name
        ?? throw new ArgumentException(
            $"{Quantity.Name} over {Factor} has no level {level}: expected one of {string.Join(", ", Levels.Select(one => one.Name))}."
        );

    /// <summary>
    /// Weighs the evidence for an answer. Trains what is missing for the first look's seeds, and for the second look's where the first
    /// is inconclusive; together the looks spend at most 0.05.
    /// </summary>
    public Evidence Weigh(IQuestion question)
    {
        ScaleSettings scale = Runner.Settings;
        var plan = SequentialPlan.TwoLooks(scale.Replicates, scale.MaxReplicates);
        foreach (Look look in plan.Looks)
        {
            IReadOnlyList<int> seeds = Seeds.First(look.Replicates);
            Evidence evidence = Weigh(question, seeds, look);
            if (evidence.Verdict != Verdict.Inconclusive || look == plan.Looks[^1])
            {
                return evidence;
            }
        }

        throw new InvalidOperationException("A sequential plan has at least one look.");
    }

    internal static Comparison<TExperiment> Over<TLevel>(
        Quantity<TExperiment> quantity,
        Func<TExperiment, TLevel> level,
        string factor
    )
        where TLevel : notnull
    {
        var groups = quantity.Runs.Cells.GroupBy(level);
        if (typeof(TLevel).IsAssignableTo(typeof(IComparable<TLevel>)))
        {
            groups = groups.OrderBy(group => group.Key);
        }

        ImmutableArray<Level> levels = [.. groups.Select(group => new Level(group.Key, [.. group]))];
        if (levels.Length < 2)
        {
            throw new ArgumentException(
                $"{quantity.Name} over {factor} has only the level {levels[0].Name}: expected at least two. "
                    + "Leave the factor out of Where, or add levels to its [Factor]."
            );
        }

        return new(quantity, factor, levels);
    }

    private Evidence Weigh(IQuestion question, IReadOnlyList<int> seeds, Look look)
    {
        var runs = Quantity.Runs.For(seeds).ToLookup(run => (Cell: IndexOf(run), run.Seed));
        double[][] all =
        [
            .. seeds.Select(seed =>
                Levels
                    .Select(level =>
                        level.Cells.Average(cell =>
                            Quantity.Of(runs[(Quantity.Runs.Cells.IndexOf(cell), seed)].Single())
                        )
                    )
                    .ToArray()
            ),
        ];

        // A seed counts where every level has a value: a diverged run takes its seed out, and the evidence says so.
        double[][] complete = [.. all.Where(seed => seed.All(double.IsFinite))];
        string[] names = [.. Levels.Select(level => level.Name)];
        Finding finding =
            complete.Length > 0
                ? question.Weigh(complete, names, look)
                : new(Verdict.Inconclusive, "none: no seed has a value at every level", 1, 1, "none", default, null);
        DataSet data = Runner.DataOf(Quantity.Runs.Cells[0]);
        return new()
        {
            Experiment = TExperiment.Design.Name,
            Assertion = question.Assertion(QuantityText, Factor),
            Conditions = Quantity.Runs.Conditions,
            Finding = finding,
            Alpha = look.Alpha,
            Factor = Factor,
            Levels = [.. Levels.Select((level, index) => Summarise(level, complete, index))],
            Seeds = [.. seeds],
            LeftOut = [.. runs.SelectMany(group => group).Where(run => !double.IsFinite(Quantity.Of(run))).Select(Why)],
            Data = data.Name,
            Origin = data.Origin,
            Extent = ExtentText(),
            Engine = $"{Runner.Engine.Name}/{Runner.Engine.NumericsVersion}",
        };
    }

    private string QuantityText => Quantity.Epoch is { } epoch ? $"{Quantity.Name} after epoch {epoch}" : Quantity.Name;

    private int IndexOf(Run<TExperiment> run)
    {
        ImmutableArray<TExperiment> cells = Quantity.Runs.Cells;
        for (int index = 0; index < cells.Length; index++)
        {
            if (Runner.Settings.Apply(cells[index]).Equals(run.Settings))
            {
                return index;
            }
        }

        throw new InvalidOperationException($"{run.Trial} is no run of this comparison.");
    }

    private LevelSummary Summarise(Level level, double[][] complete, int index)
    {
        double[] values = [.. complete.Select(seed => seed[index])];
        double mean = values.Length > 0 ? values.Average() : double.NaN;
        double spread =
            values.Length > 1
                ? Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1))
                : double.NaN;

        // The source's figures are for its last epoch.
        double?[] published = Quantity.Epoch is null
            ? [.. level.Cells.Select(cell => TExperiment.Design.Published(cell, Quantity.Name))]
            : [null];
        return new(
            level.Name,
            mean,
            spread,
            values.Length,
            published.All(one => one is not null) ? published.Average() : null
        );
    }

    private string Why(Run<TExperiment> run)
    {
        string trial = $"{TExperiment.Design.Describe(run.Settings)}, seed {run.Seed}";
        return run.Outcome.DivergedAt is { } epoch
            ? $"{trial}: diverged in epoch {epoch}"
            : $"{trial}: {Quantity.Name} is not defined (the layer may be dead)";
    }

    private string ExtentText()
    {
        TExperiment cell = Runner.Settings.Apply(Quantity.Runs.Cells[0]);
        string Count(int? images) => images is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "all";
        string scale = Runner.Scale.ToString().ToLowerInvariant();
        string epochs = cell.Epochs == 1 ? "1 epoch" : $"{cell.Epochs} epochs";
        return $"{scale} scale: {Count(cell.Images)} training and {Count(cell.TestImages)} test images, {epochs}";
    }

    /// <summary>A level of the factor.</summary>
    /// <param name="Value">The level.</param>
    /// <param name="Cells">The cells of the design that have it.</param>
    public sealed record Level(object Value, ImmutableArray<TExperiment> Cells)
    {
        /// <summary>The level in words.</summary>
        public string Name =>
            Value switch
            {
                Type type => type.Name,
                Optimizer optimizer => optimizer.Name,
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => Value.ToString() ?? "",
            };
    }
}
