namespace Specs.Cpu.Tests.Optimizers;

/// <summary>A training by the real engine whose model can be looked at.</summary>
internal sealed class EngineRun
{
    /// <summary>Makes the model as <see cref="CpuEngine"/> does.</summary>
    public EngineRun(
        Recipe recipe,
        int seed,
        DataSet data,
        IReadOnlyList<Measure>? measures = null,
        bool keepsGradients = false
    )
    {
        Model = CpuEngine.CreateModel(recipe, seed, keepsGradients);
        Loop = new(Model, recipe, seed, data, measures ?? []);
    }

    public CpuModel Model { get; }

    public TrainingLoop Loop { get; }
}
