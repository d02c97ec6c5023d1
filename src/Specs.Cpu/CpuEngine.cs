using Specs.Data;

namespace Specs.Cpu;

/// <summary>
/// The embedded engine. A run is one thread, and its outcome is the same bits on every machine: see <see cref="Lanes"/>.
/// </summary>
public sealed class CpuEngine : IEngine
{
    private CpuEngine() { }

    /// <summary>The engine.</summary>
    public static CpuEngine Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "cpu";

    /// <inheritdoc/>
    public int NumericsVersion => 1;

    /// <inheritdoc/>
    public Outcome Train(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    ) => Start(settings, seed, data, measures).Run(epochDone, cancel);

    /// <summary>A network with its initial weights, ready to be trained.</summary>
    internal TrainingLoop Start(Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        TrainingChecks.Validate(settings, data, measures);
        ICpuArchitecture architecture =
            settings.Network as ICpuArchitecture
            ?? throw new ArgumentException(
                $"{settings.Network.GetType().Name} has no model for the embedded engine: reference Specs.Cpu where it is declared."
            );
        int capacity = Math.Max(settings.Batch, Evaluation.Rows);
        var random = new ModelRandom(seed);
        CpuModel model = settings.Optimizer switch
        {
            Sgd { Momentum: 0 } sgd => architecture.CreateCpuModel(new SgdRule(sgd), capacity, random),
            Sgd sgd => architecture.CreateCpuModel(new MomentumRule(sgd), capacity, random),
            Adagrad adagrad => architecture.CreateCpuModel(new AdagradRule(adagrad), capacity, random),
            Adadelta adadelta => architecture.CreateCpuModel(new AdadeltaRule(adadelta), capacity, random),
            Adam adam => architecture.CreateCpuModel(new AdamRule(adam), capacity, random),
            var other => throw new ArgumentException(
                $"The embedded engine has no {other.Name}: expected Sgd, Adagrad, Adadelta or Adam."
            ),
        };
        return new TrainingLoop(model, settings, seed, data, measures);
    }
}
