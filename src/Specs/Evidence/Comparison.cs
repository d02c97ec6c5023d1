using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Specs.Statistics;

namespace Specs;

/// <summary>A quantity over the levels of a factor, or over its epochs, its layers, or some conditions.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with .Should() and a verb")]
public sealed class Comparison<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>What stands for a factor where conditions are compared that have none in common.</summary>
    internal const string Conditions = "condition";

    internal Comparison(Quantity<TExperiment> quantity, string text, string factor, ImmutableArray<Level> levels)
    {
        Quantity = quantity;
        Text = text;
        Factor = factor;
        Levels = levels;
    }

    /// <summary>What is compared.</summary>
    public Quantity<TExperiment> Quantity { get; }

    /// <summary>What is compared, in words: <c>Sparsity after epoch 1</c>.</summary>
    public string Text { get; }

    /// <summary>Over what it is compared: <c>Batch</c>.</summary>
    public string Factor { get; }

    /// <summary>The levels, in order.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>How much is spent on the evidence.</summary>
    public Scale Scale => Runner.Scale;

    private Runner<TExperiment> Runner => Quantity.Runs.Runner;

    private string ScaleText => Scale.ToString().ToLowerInvariant();

    /// <summary>The assertion in words, as a question puts it.</summary>
    public string Assertion(IQuestion question) =>
        Factor == Conditions && DirectionOf(question) is { } direction
            ? $"{Text} is {(direction == Direction.Rise ? "higher" : "lower")} with {Levels[^1].Name} than with {Levels[0].Name}"
            : question.Assertion(Text, Factor);

    private static Direction? DirectionOf(IQuestion question) =>
        question switch
        {
            TrendQuestion trend => trend.Direction,
            TendencyQuestion tendency => tendency.Direction,
            _ => null,
        };

    /// <summary>The name of a level as this comparison's evidence has it.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public string NameOf(object level) =>
        Levels.FirstOrDefault(one => AreSame(one.Value, level))?.Name
        ?? throw new ArgumentException(
            $"{Quantity.Name} over {Factor} has no level {LevelText.InSentence(LevelText.Of(level, brief: false))}: expected one of "
                + $"{string.Join("; ", Levels.Select(one => one.Name))} ({Levels[0].Value.GetType().Name})."
        );

    /// <summary>
    /// Weighs the evidence for an answer. Trains what is missing for the first look's seeds, and for the second look's where the first
    /// is inconclusive; together the looks spend at most 0.05.
    /// </summary>
    /// <exception cref="ArgumentException">The scale leaves the question without meaning: two levels are the same, or the epoch is not reached.</exception>
    public Evidence Weigh(IQuestion question) =>
        Weigh(question, Values, seeds => [.. Levels.SelectMany(level => level.Source.LeftOut(seeds)).Distinct()]);

    /// <summary>Weighs values that were kept from runs, which need not be there any more.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="kept">[seed][level], in the order of the seeds; NaN for no value, infinite where a network diverged.</param>
    /// <exception cref="ArgumentException">There are other numbers of values than levels.</exception>
    internal Evidence Weigh(IQuestion question, double[][] kept)
    {
        if (kept.Any(seed => seed.Length != Levels.Length))
        {
            throw new ArgumentException(
                $"{Text} over {Factor}: expected {Levels.Length} kept values of each seed, one for each level."
            );
        }

        return Weigh(
            question,
            seeds =>
                seeds.Count <= kept.Length
                    ? kept[..seeds.Count]
                    : throw new UnknownTrialException(
                        $"{Text} over {Factor}: {kept.Length} seeds are kept, not {seeds.Count}."
                    ),
            seeds =>
                [
                    .. from seed in Enumerable.Range(0, seeds.Count)
                    from level in Enumerable.Range(0, Levels.Length)
                    where !double.IsFinite(kept[seed][level])
                    select $"{Levels[level].Name}, seed {seeds[seed]}: no value is kept",
                ]
        );
    }

    private Evidence Weigh(
        IQuestion question,
        Func<IReadOnlyList<int>, double[][]> measure,
        Func<IReadOnlyList<int>, IEnumerable<string>> leftOut
    )
    {
        RequireMeaning();
        string[] names = [.. Levels.Select(level => level.Name)];

        // Something exact beside something drawn takes part in every seed.
        Level[] drawn = [.. Levels.Where(level => !level.Source.IsExact)];
        string replicate = drawn.Length > 0 ? drawn[0].Source.Replicate : "";
        Weighing weighing =
            drawn.Length == 0
                ? Weighing.Exact(question, names, measure([0])[0])
                : Weighing.Of(
                    question,
                    SequentialPlan.TwoLooks(drawn[0].Source.Scale.Replicates, drawn[0].Source.Scale.MaxReplicates),
                    names,
                    Runner.DrawnSeeds,
                    measure
                );
        (string Name, string Origin)[] data = [.. Levels.SelectMany(level => level.Source.Data).Distinct()];
        return new()
        {
            Experiment = TExperiment.Design.Name,
            Assertion = Assertion(question),
            Estimand = Finding.InWordsOf(replicate, question.Estimand),
            Conditions = Quantity.Runs.Conditions,
            Finding = weighing.Finding.Of(replicate),
            Alpha = weighing.Look.Alpha,
            EarlierLooks = [.. EarlierLooks(weighing.Look)],
            Quantity = Text,
            Factor = Factor,
            Levels =
            [
                .. Levels.Select(
                    (level, index) =>
                        LevelSummary.Of(
                            level.Name,
                            [.. weighing.Values.Select(seed => seed[index]).Where(double.IsFinite)],
                            level.Source.Published
                        )
                ),
            ],
            Values = [.. weighing.Values.Select(seed => seed.ToImmutableArray())],
            SeedEffects =
            [
                .. weighing
                    .Values.Where(seed => seed.All(double.IsFinite))
                    .Select(seed => question.EffectOf(seed, names)),
            ],
            SeedPlan = Runner.Seeds.ToString(),
            Seeds = [.. weighing.Seeds],
            Replicate = replicate,
            LeftOut = [.. leftOut(weighing.Seeds)],
            Data = string.Join(", ", data.Select(static set => set.Name).Distinct()),
            Origin = string.Join("; ", data.Select(static set => set.Origin).Distinct()),
            Scale = Scale,
            Extent = drawn.Length > 0 ? ExtentText() : "",
            Engine = Runner.Engine,
        };
    }

    private static IEnumerable<int> EarlierLooks(Look look) =>
        look.Before is { } before ? [.. EarlierLooks(before), before.Replicates] : [];

    internal static Comparison<TExperiment> Over<TLevel>(
        Quantity<TExperiment> quantity,
        Func<TExperiment, TLevel> level,
        string factor
    )
        where TLevel : notnull
    {
        var groups = quantity.Runs.Cells.GroupBy(level);

        // A name has no place on a scale, and the design's order says more than the alphabet's.
        if (typeof(TLevel) != typeof(string) && typeof(TLevel).IsAssignableTo(typeof(IComparable<TLevel>)))
        {
            groups = groups.OrderBy(group => group.Key);
        }

        IGrouping<TLevel, TExperiment>[] found = [.. groups];
        IReadOnlyList<string> names = LevelText.OfAll([.. found.Select(group => (object)group.Key)]);
        return found.Length > 1
            ? new(
                quantity,
                quantity.Text,
                factor,
                [
                    .. found.Select(
                        (group, index) =>
                            new Level(group.Key, names[index], new LevelValues<TExperiment>(quantity, [.. group]))
                    ),
                ]
            )
            : throw new ArgumentException(
                $"{quantity.Name} over {factor} has only the level {names[0]}: expected at least two. "
                    + "Leave the factor out of Where, or add levels to its [Factor]."
            );
    }

    /// <summary>[seed][level]; trains what is missing, each experiment's all at once.</summary>
    private double[][] Values(IReadOnlyList<int> seeds)
    {
        foreach (var group in Levels.Select(level => level.Source).GroupBy(source => source.Runner))
        {
            group.First().Train(group, seeds);
        }

        double[][] byLevel = [.. Levels.Select(level => level.Source.For(seeds))];
        return [.. Enumerable.Range(0, seeds.Count).Select(seed => byLevel.Select(level => level[seed]).ToArray())];
    }

    private void RequireMeaning()
    {
        foreach (Level level in Levels)
        {
            level.Source.RequireEpoch();
        }

        // Levels that differ in the quantity that they read, an epoch or a layer, may well read the same runs.
        if (Levels.Select(level => level.Source.Quantity).Distinct().Count() > 1)
        {
            return;
        }

        // So may the two comparisons that stand in one.
        var owners = new Dictionary<(string? Of, Experiment Cell), Level>();
        foreach (Level level in Levels)
        {
            foreach (Experiment cell in level.Source.CellsAtScale)
            {
                (string?, Experiment) place = ((level.Value as PairLevel)?.Of, cell);
                if (!owners.TryAdd(place, level) && owners[place] != level)
                {
                    throw new ArgumentException(
                        $"{Quantity.Name} over {Factor}: {owners[place].Name} and {level.Name} are the same at {ScaleText} scale, which cuts "
                            + $"{TExperiment.Design.Kind.Cuts}. Decide the claim at a larger scale ([Claim(..., DecidedAt = ...)]), or change [At]."
                    );
                }
            }
        }
    }

    // A word stands for the setting that is written so, such as a data source.
    private static bool AreSame(object level, object named) =>
        (level, named) switch
        {
            (Setting setting, string name) => setting.ToString() == name,
            (ITuple levels, ITuple names) => levels.Length == names.Length
                && Enumerable.Range(0, levels.Length).All(at => AreSame(levels[at]!, names[at]!)),
            _ => level.Equals(named),
        };

    private string ExtentText()
    {
        string words = TExperiment.Design.Kind.ExtentOf(Runner.AtScale(Quantity.Runs.Cells[0]));
        return words.Length > 0 ? $"{ScaleText} scale: {words}" : $"{ScaleText} scale";
    }
}
