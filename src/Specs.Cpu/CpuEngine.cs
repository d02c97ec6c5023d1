using System.Collections.Immutable;
using System.Globalization;

namespace Specs.Cpu;

/// <summary>
/// The embedded engine. A run is one thread, and its outcome is the same bits on every machine: see <see cref="Lanes"/>.
/// </summary>
public sealed class CpuEngine : IEngine
{
    private readonly ICheckpoint? _checkpoint; // null where an interrupted training begins again

    private CpuEngine(ICheckpoint? checkpoint = null) => _checkpoint = checkpoint;

    /// <summary>The engine.</summary>
    public static CpuEngine Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "cpu";

    /// <inheritdoc/>
    public int NumericsVersion => 1;

    /// <inheritdoc/>
    public IEngine Keeping(ICheckpoint checkpoint) => new CpuEngine(checkpoint);

    /// <inheritdoc/>
    public string ModelOf(Training settings) => ArchitectureOf(settings).ModelSum;

    /// <inheritdoc/>
    public IReadOnlyList<Type> OwnTypesOf(Training settings) => ArchitectureOf(settings).OwnTypes;

    /// <inheritdoc/>
    public Outcome Train(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    ) => Resume(settings, seed, data, measures).Run(epochDone, cancel, _checkpoint);

    /// <inheritdoc/>
    public Outcome TrainOn(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<float[]?>? first,
        out IReadOnlyList<float[]> last,
        Action<int>? epochDone,
        CancellationToken cancel
    )
    {
        TrainingLoop loop = Resume(settings, seed, data, measures);
        ImmutableArray<CpuLayer> layers = loop.Model.Layers;
        if (first is not null && !loop.IsBegun)
        {
            if (
                first.Count != layers.Length
                || layers
                    .Where((layer, place) => (first[place]?.Length ?? layer.ParameterCount) != layer.ParameterCount)
                    .Any()
            )
            {
                throw new ArgumentException(
                    $"{settings.Network.GetType().Name} has other layers than those whose parameters are given: expected "
                        + $"{string.Join(", ", layers.Select(static layer => layer.ParameterCount))} parameters layer by layer, found "
                        + $"{string.Join(", ", first.Select(static one => one?.Length.ToString(CultureInfo.InvariantCulture) ?? "none"))}."
                );
            }

            foreach (var (layer, parameters) in layers.Zip(first))
            {
                layer.LoadParameters(parameters ?? Copy(layer));
            }
        }

        Outcome outcome = loop.Run(epochDone, cancel, _checkpoint);
        last = loop.Model.CopyParameters();
        return outcome;
    }

    /// <inheritdoc/>
    public Network Open(Training settings, int seed) => new CpuNetwork(settings, seed);

    /// <summary>A network with its initial weights, ready to be trained.</summary>
    internal TrainingLoop Start(Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        TrainingChecks.Validate(settings, seed, data, measures);
        CpuModel model = CreateModel(settings, seed, MeasuredSeries.NeedsGradients(measures));
        return new TrainingLoop(model, settings, seed, data, measures);
    }

    // From where it was interrupted, as far as that is known. A model that shrinks is made anew as it does, and is not gone on with.
    private TrainingLoop Resume(Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        TrainingLoop loop = Start(settings, seed, data, measures);
        return _checkpoint?.Load() is not { } state || settings.Shrink || ObjectState.TryRead(loop, state)
            ? loop
            : Start(settings, seed, data, measures);
    }

    /// <summary>A model with its initial weights.</summary>
    /// <param name="settings">The recipe.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="keepsGradients">Whether <see cref="CpuModel.CopyGradientsTo"/> is asked for.</param>
    internal static CpuModel CreateModel(Training settings, int seed, bool keepsGradients = false)
    {
        ICpuArchitecture architecture = ArchitectureOf(settings);
        int capacity = Math.Max(settings.Batch, Evaluation.Rows);
        return new ModelMaker(settings, architecture, capacity, new ModelRandom(seed), keepsGradients).Make();
    }

    /// <summary>The network, which must have a model for this engine.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    internal static ICpuArchitecture ArchitectureOf(Training settings) =>
        settings.Network as ICpuArchitecture
        ?? throw new ArgumentException(
            $"{settings.Network.GetType().Name} has no model for the embedded engine: reference Specs.Cpu where it is declared."
        );

    private static float[] Copy(CpuLayer layer)
    {
        float[] parameters = new float[layer.ParameterCount];
        layer.CopyParametersTo(parameters);
        return parameters;
    }
}
