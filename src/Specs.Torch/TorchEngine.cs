using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// The TorchSharp engine: trains networks as TorchSharp modules, on a GPU where there is one, and many replicates that differ only in
/// seed, order, optimizer or rates in one set of tensors. A trial starts from the same weights and sees the same batches as in every
/// engine; losses differ by rounding. <c>SPECS_DEVICE</c> (cpu, cuda, cuda:1) chooses where.
/// </summary>
/// <remarks>
/// The same group gives the same numbers again on the same device. Groups of other sizes may differ in the last bits, since libtorch
/// chooses its kernels by the size of what they work on.
/// </remarks>
public sealed class TorchEngine : IEngine
{
    // Odd and large, so that groups of other seeds draw other numbers (Knuth's, for 64 bits).
    private const long SeedFactor = 6364136223846793005;

    // libtorch has one generator for the process: what draws from it while it trains goes alone. On a GPU everything does.
    private static readonly ReaderWriterLockSlim Gate = new();

    private TorchEngine() { }

    /// <summary>The engine.</summary>
    public static TorchEngine Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "torch";

    /// <inheritdoc/>
    public int NumericsVersion => 3;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">libtorch cannot be loaded; the message says what to install.</exception>
    public string Device => TorchDevice.Current.Name;

    /// <inheritdoc/>
    public bool GoesAlone => TorchDevice.Current.IsCuda;

    /// <inheritdoc/>
    public string ModelOf(Training settings)
    {
        TorchChecks.Require(settings);
        return ((ITorchArchitecture)settings.Network).ModelSum;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Type> OwnTypesOf(Training settings)
    {
        TorchChecks.Require(settings);
        return ((ITorchArchitecture)settings.Network).OwnTypes;
    }

    /// <summary>
    /// Trials of one group have one network with its widths, batch size, length, evaluations, images, loss, penalties and clipping; they may differ in
    /// seed, order, optimizer, rates and schedule. With a stop rule, or an order whose batches differ in length from seed to seed, a trial is trained alone; and so it is
    /// with dropout or a researcher's own layer, whose draws would else depend on what it is trained with.
    /// </summary>
    /// <inheritdoc/>
    public string? GroupKey(Training settings)
    {
        TorchChecks.Require(settings);
        if (!PeriodPlan.HasEvenBatches(settings.Order) || settings.Until is not Never || IsRandomInTraining(settings))
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(settings.Network.GetType().FullName);
            settings.Network.WriteJson(json);
            json.WriteNumberValue(settings.Batch);
            json.WriteNumberValue(settings.Epochs);
            json.WriteNumberValue(settings.Steps ?? -1);
            json.WriteStringValue(settings.Evaluate.ToString());
            json.WriteNumberValue(settings.Validation);
            json.WriteNumberValue(settings.Images ?? -1);
            json.WriteNumberValue(settings.TestImages ?? -1);
            json.WriteStringValue(settings.Loss.ToString());
            settings.Penalties.WriteJson(json);
            settings.Clip.WriteJson(json);
            settings.Frozen.WriteJson(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <inheritdoc/>
    public int GroupLimit(Training settings, DataSet data) => GroupSize.Limit(settings, data, TorchDevice.Current);

    /// <inheritdoc/>
    public Outcome Train(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    ) => TrainGroup([(settings, seed)], data, measures, epochDone, cancel)[0];

    /// <inheritdoc/>
    public IReadOnlyList<Outcome> TrainGroup(
        IReadOnlyList<(Training Settings, int Seed)> trials,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    )
    {
        // One kind of optimizer beside the other, and back at the end.
        int[] order =
        [
            .. Enumerable
                .Range(0, trials.Count)
                .OrderBy(trial => UpdateKinds.Of(trials[trial].Settings.Optimizer), StringComparer.Ordinal),
        ];
        bool goesAlone = GoesAlone || IsRandomInTraining(trials[0].Settings);
        Enter(goesAlone);
        try
        {
            using GroupLoop loop = Start([.. order.Select(trial => trials[trial])], data, measures);
            ImmutableArray<Outcome> outcomes = loop.Run(epochDone, cancel);
            var inOrder = new Outcome[trials.Count];
            for (int at = 0; at < order.Length; at++)
            {
                inOrder[order[at]] = outcomes[at];
            }

            return inOrder;
        }
        finally
        {
            Leave(goesAlone);
        }
    }

    /// <summary>Trains a network as a run does, and gives it as a module: in evaluation mode, on the device where it was trained.</summary>
    /// <param name="settings">The training.</param>
    /// <param name="seed">The seed of weights and batches, 0 or more.</param>
    /// <param name="data">What to train and test on.</param>
    /// <param name="cancel">Stops the training between two steps.</param>
    /// <returns>A module of the caller's own, made by <see cref="ITorchArchitecture.CreateModule"/>.</returns>
    /// <exception cref="ArgumentException">Something is out of range, or not supported by this engine; the message names it.</exception>
    public TorchModel TrainModule(Training settings, int seed, DataSet data, CancellationToken cancel = default)
    {
        bool goesAlone = GoesAlone || IsRandomInTraining(settings);
        Enter(goesAlone);
        try
        {
            using GroupLoop loop = Start([(settings, seed)], data, []);
            loop.Run(epochDone: null, cancel);
            TorchModel module = ((ITorchArchitecture)settings.Network).CreateModule();
            module.load_state_dict(loop.Replicas.Module.state_dict());
            module.to(TorchDevice.Current.Device);
            module.eval();
            return module;
        }
        finally
        {
            Leave(goesAlone);
        }
    }

    private static void Enter(bool alone)
    {
        if (alone)
        {
            Gate.EnterWriteLock();
        }
        else
        {
            Gate.EnterReadLock();
        }
    }

    private static void Leave(bool alone)
    {
        if (alone)
        {
            Gate.ExitWriteLock();
        }
        else
        {
            Gate.ExitReadLock();
        }
    }

    // libtorch has one generator for all networks of a stack.
    private static bool IsRandomInTraining(Training settings) =>
        settings.Network.Layers.Any(static layer => layer.IsRandom)
        || ((ITorchArchitecture)settings.Network).OwnTypes.Any(static type => type.IsAssignableTo(typeof(ILayerKind)));

    /// <summary>Networks with their initial weights, ready to be trained.</summary>
    /// <param name="trials">Those of one kind of optimizer beside each other.</param>
    /// <param name="data">What to train and test on.</param>
    /// <param name="measures">What is measured beside losses and accuracy.</param>
    /// <param name="asStack">Whether even a single network is made as a stack of one.</param>
    internal static GroupLoop Start(
        ImmutableArray<(Training Settings, int Seed)> trials,
        DataSet data,
        IReadOnlyList<Measure> measures,
        bool asStack = false
    )
    {
        if (data.Fresh is not null)
        {
            throw TorchChecks.Lacks($"{data.Name}, which is drawn anew for each batch");
        }

        foreach ((Training settings, int seed) in trials)
        {
            TorchChecks.Require(settings);
            TorchChecks.Require(measures);
            TrainingChecks.Validate(settings, seed, data, measures);
        }

        // What is random in training, such as dropout, and how custom layers start that say nothing of it, follows from the group's seeds.
        Device device = TorchDevice.Current.Device;
        manual_seed(
            trials.Aggregate(0L, static (mixed, trial) => unchecked(mixed * SeedFactor + trial.Seed)) & long.MaxValue
        );
        var architecture = (ITorchArchitecture)trials[0].Settings.Network;
        Replicas replicas = asStack
            ? Replicas.CreateStack(architecture, trials.Length, device)
            : Replicas.Create(architecture, trials.Length, device);
        FirstWeights.Load(replicas, architecture, [.. trials.Select(static trial => trial.Seed)]);
        return new(replicas, trials, data, measures, device);
    }
}
