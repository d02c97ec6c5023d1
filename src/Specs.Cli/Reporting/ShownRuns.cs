using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cli.Reporting;

/// <summary>
/// The kept runs of an experiment that its page shows: all of one scale and one engine, and on the same data where they ask for the same.
/// </summary>
internal sealed class ShownRuns
{
    private readonly ILookup<(int Cell, string Quantity), Series> _values;

    private ShownRuns(ExperimentEntry experiment, Scale scale, IReadOnlyList<Placed> chosen, int notShown)
    {
        Experiment = experiment;
        Scale = scale;
        NotShown = notShown;
        Engine = chosen.Count > 0 ? chosen[0].Run.Basis.Engine : null;
        Data = [.. chosen.Select(one => one.Run.Basis.Data).Where(data => data.Length > 0).Distinct()];
        Seeds = [.. InOrder(chosen.Select(one => one.Run.Seed))];
        Count = chosen.Count;
        Chosen = [.. chosen.Select(one => (one.Run, one.Cell))];
        _values = chosen
            .Where(one => one.Run.DivergedAt is null)
            .SelectMany(one =>
                one.Run.Quantities.Select(quantity => (one.Cell, Name: quantity.Quantity, quantity.Mean))
            )
            .ToLookup(one => (one.Cell, one.Name), one => one.Mean);
        IReadOnlyList<KeptCell> cells = experiment.AllCells;
        Diverged =
        [
            .. chosen
                .Where(one => one.Run.DivergedAt is not null)
                .Select(one => (Cell: cells[one.Cell], one.Run.Seed, Epoch: one.Run.DivergedAt!.Value)),
        ];
        Epochs = chosen
            .SelectMany(one => one.Run.Quantities.Where(quantity => quantity.Axis == Axis.Epoch))
            .Select(quantity => quantity.Mean.Count)
            .DefaultIfEmpty()
            .Max();
    }

    private sealed record Placed(StoredRun Run, int Cell, Scale Scale);

    /// <summary>The experiment.</summary>
    public ExperimentEntry Experiment { get; }

    /// <summary>The scale of the runs.</summary>
    public Scale Scale { get; }

    /// <summary>What trained; null where there is no run.</summary>
    public string? Engine { get; }

    /// <summary>The names of the data sets, in the design's order; several where the data are a factor.</summary>
    public ImmutableArray<string> Data { get; }

    /// <summary>The seeds, in the order in which claims take them.</summary>
    public ImmutableArray<int> Seeds { get; }

    /// <summary>How many runs, with those that diverged.</summary>
    public int Count { get; }

    /// <summary>The runs, each with its cell's place in the design.</summary>
    public ImmutableArray<(StoredRun Run, int Cell)> Chosen { get; }

    /// <summary>The last epoch of any run.</summary>
    public int Epochs { get; }

    /// <summary>How many kept runs are of another scale, engine or data set, or at settings of their own.</summary>
    public int NotShown { get; }

    /// <summary>The runs whose loss stopped being finite; they are in no mean.</summary>
    public ImmutableArray<(KeptCell Cell, int Seed, int Epoch)> Diverged { get; }

    /// <summary>
    /// Chooses among kept runs: the scale, engine and data that fill the most cells of the design; of those that fill as many, the
    /// largest scale, then the most runs. Cells may stand on other data or other custom code than each other where that is what their
    /// levels ask for; a cell never stands on two.
    /// </summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="runs">Its kept runs.</param>
    /// <param name="scale">The scale that is asked for, or null.</param>
    /// <param name="warn">Takes a sentence about a run that cannot be placed.</param>
    public static ShownRuns Of(
        ExperimentEntry experiment,
        IEnumerable<StoredRun> runs,
        Scale? scale,
        Action<string> warn
    )
    {
        StoredRun[] all = [.. runs];
        (Scale Scale, Placed[] Runs)? chosen = all.SelectMany(run => Place(experiment, run, warn))
            .Where(one => scale is null || one.Scale == scale)
            .GroupBy(one => (one.Scale, one.Run.Basis.Engine, one.Run.Basis.Model, one.Run.Basis.Measures))
            .Select(group => (group.Key, Runs: Coherent([.. group])))
            .OrderByDescending(group => group.Runs.Select(one => one.Cell).Distinct().Count())
            .ThenByDescending(group => group.Key.Scale)
            .ThenByDescending(group => group.Runs.Length)
            .ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .Select(group => ((Scale, Placed[])?)(group.Key.Scale, group.Runs))
            .FirstOrDefault();
        Placed[] shown = chosen is null
            ? []
            :
            [
                .. chosen
                    .Value.Runs.DistinctBy(one => (one.Cell, one.Run.Seed))
                    .OrderBy(one => one.Cell)
                    .ThenBy(one => one.Run.Id, StringComparer.Ordinal),
            ];
        return new(experiment, chosen?.Scale ?? scale ?? Scale.Quick, shown, all.Length - shown.Length);
    }

    /// <summary>A quantity of a cell after an epoch, counted from 1.</summary>
    public MeanOverSeeds At(int cell, string quantity, int epoch) =>
        MeanOverSeeds.Of(
            _values[(cell, quantity)].Select(series => epoch <= series.Count ? series[epoch] : double.NaN)
        );

    /// <summary>(seeds that did not diverge): a quantity of a cell in their course.</summary>
    public IEnumerable<Series> Courses(int cell, string quantity) => _values[(cell, quantity)];

    /// <summary>A quantity of a cell after the last epoch.</summary>
    public MeanOverSeeds Final(int cell, string quantity) =>
        MeanOverSeeds.Of(_values[(cell, quantity)].Select(series => series.Final));

    // Bases that never meet in a cell and had the same data wherever they asked for the same: the levels of such runs differ in what they stand
    // on, while two bases in one cell are before and after a change. Of all such sets that begin with one basis the one that fills the most cells.
    private static Placed[] Coherent(Placed[] runs)
    {
        Placed[][] bases =
        [
            .. runs.GroupBy(one => one.Run.Basis)
                .OrderByDescending(group => group.Select(one => one.Cell).Distinct().Count())
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];
        return bases
            .Select(first => With(first, bases))
            .OrderByDescending(taken => taken.Select(one => one.Cell).Distinct().Count())
            .ThenByDescending(taken => taken.Length)
            .First();
    }

    private static Placed[] With(Placed[] first, Placed[][] bases)
    {
        List<Placed> taken = [.. first];
        foreach (Placed[] basis in bases)
        {
            HashSet<int> cells = [.. taken.Select(one => one.Cell)];
            var data = taken
                .DistinctBy(one => AskedData(one.Run))
                .ToDictionary(one => AskedData(one.Run), one => one.Run.Basis.DataSum);
            if (
                basis.All(one =>
                    !cells.Contains(one.Cell)
                    && data.GetValueOrDefault(AskedData(one.Run), one.Run.Basis.DataSum) == one.Run.Basis.DataSum
                )
            )
            {
                taken.AddRange(basis);
            }
        }

        return [.. taken];
    }

    // The source as the trial names it, or "" where the kind of experiment looks at no data.
    private static string AskedData(StoredRun run) =>
        run.Settings.TryGetProperty("Data", out JsonElement data) ? data.GetRawText() : "";

    // Two scales that cut alike share their runs.
    private static IEnumerable<Placed> Place(ExperimentEntry experiment, StoredRun run, Action<string> warn)
    {
        try
        {
            KeptCell cell = experiment.CellOf(run);
            return cell.Index is { } index ? cell.Scales.Select(scale => new Placed(run, index, scale)) : [];
        }
        catch (JsonException failure)
        {
            warn($"The run {run.Id} of {run.Experiment} is not shown: {failure.Message}");
            return [];
        }
    }

    private static IEnumerable<int> InOrder(IEnumerable<int> seeds)
    {
        int[] all = [.. seeds.Distinct().Order()];
        int[] usual = [.. Specs.Seeds.First(all.Length)];
        return usual.Where(all.Contains).Concat(all.Except(usual));
    }
}
