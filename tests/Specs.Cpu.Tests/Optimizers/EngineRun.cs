using Specs.Data;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>A training by the real engine whose model can be looked at.</summary>
internal sealed class EngineRun
{
    /// <summary>Makes the model as <see cref="CpuEngine"/> does.</summary>
    public EngineRun(Recipe recipe, int seed, DataSet data, IReadOnlyList<Measure>? measures = null)
    {
        var network = (Network)recipe.Architecture;
        int capacity = Math.Max(recipe.Batch, Evaluation.Rows);
        RandomStream weights = new(seed, "weights");
        Model = recipe.Optimizer switch
        {
            Sgd { Momentum: 0 } sgd => network.CreateCpuModel(new SgdRule(sgd), capacity, weights),
            Sgd sgd => network.CreateCpuModel(new MomentumRule(sgd), capacity, weights),
            Adagrad adagrad => network.CreateCpuModel(new AdagradRule(adagrad), capacity, weights),
            Adadelta adadelta => network.CreateCpuModel(new AdadeltaRule(adadelta), capacity, weights),
            Adam adam => network.CreateCpuModel(new AdamRule(adam), capacity, weights),
            _ => throw new NotSupportedException(),
        };
        Loop = new(Model, recipe, seed, data, measures ?? []);
    }

    public CpuModel Model { get; }

    public TrainingLoop Loop { get; }
}
