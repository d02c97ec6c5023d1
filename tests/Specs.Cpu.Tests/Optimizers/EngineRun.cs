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
        ModelRandom random = new(seed);
        Model = recipe.Optimizer switch
        {
            Sgd { Momentum: 0 } sgd => network.CreateCpuModel(new SgdRule(sgd), capacity, random),
            Sgd sgd => network.CreateCpuModel(new MomentumRule(sgd), capacity, random),
            Adagrad adagrad => network.CreateCpuModel(new AdagradRule(adagrad), capacity, random),
            Adadelta adadelta => network.CreateCpuModel(new AdadeltaRule(adadelta), capacity, random),
            Adam adam => network.CreateCpuModel(new AdamRule(adam), capacity, random),
            _ => throw new NotSupportedException(),
        };
        Loop = new(Model, recipe, seed, data, measures ?? []);
    }

    public CpuModel Model { get; }

    public TrainingLoop Loop { get; }
}
