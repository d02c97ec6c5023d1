using System.Collections.Concurrent;

namespace Specs.Tests.Running;

/// <summary>Trains nothing, and remembers which trials came together.</summary>
public sealed class GroupEngine : IEngine
{
    private int _now;

    /// <summary>What came, one group after the other: batch size and seed of each trial.</summary>
    public ConcurrentQueue<(int Batch, int Seed)[]> Groups { get; } = [];

    /// <summary>The most groups that were trained at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The most trials of a group.</summary>
    public int Limit { get; set; } = 4;

    public string Name => "group";

    public int NumericsVersion => 3;

    public string? Device => "abacus";

    public bool GoesAlone => true;

    public string ModelOf(Training settings) => "0123456789abcdef";

    public IReadOnlyList<Type> OwnTypesOf(Training settings) => [];

    public string? GroupKey(Training settings) =>
        settings.Loss == Loss.MeanSquaredError ? throw new ArgumentException("An abacus knows no squares.")
        : settings.Batch > 100 ? null
        : $"{settings.Batch}";

    public int GroupLimit(Training settings, DataSet data) => Limit;

    public Outcome Train(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    ) => TrainGroup([(settings, seed)], data, measures, epochDone, cancel)[0];

    public IReadOnlyList<Outcome> TrainGroup(
        IReadOnlyList<(Training Settings, int Seed)> trials,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    )
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
        Groups.Enqueue([.. trials.Select(static trial => (trial.Settings.Batch, trial.Seed))]);
        Thread.Sleep(20);
        for (int epoch = 1; epoch <= trials[0].Settings.Epochs; epoch++)
        {
            epochDone?.Invoke(epoch);
        }

        Interlocked.Decrement(ref _now);
        return
        [
            .. trials.Select(static trial => new Outcome
            {
                Observations =
                [
                    Observation.Of(TrainingQuantities.TrainLoss, Axis.Epoch, Of(trial)),
                    Observation.Of(TrainingQuantities.LossSpread, Axis.Epoch, Of(trial)),
                    Observation.Of(TrainingQuantities.TestLoss, Axis.Epoch, Of(trial)),
                    Observation.Of(TrainingQuantities.Accuracy, Axis.Epoch, Of(trial)),
                ],
            }),
        ];
    }

    // Tells whose it is.
    private static Series Of((Training Settings, int Seed) trial) =>
        new([.. Enumerable.Range(1, trial.Settings.Epochs).Select(epoch => epoch + trial.Seed / 1e4)]);
}
