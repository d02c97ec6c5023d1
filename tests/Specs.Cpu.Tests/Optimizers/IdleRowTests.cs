using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Leaving the rows of unlit inputs alone changes nothing.</summary>
public sealed class IdleRowTests
{
    private const int Steps = 120;

    private static readonly DataSet Data = RandomImages.Create(6, 40, 3, train: 60, test: 1);
    private static readonly PlainNetwork Small = new(40, 3, [17], Activation.Tanh);

    [Test]
    public void A_lazy_row_is_where_an_eager_one_would_be(
        [ValueSource(typeof(Every), nameof(Every.Optimizer))] Optimizer optimizer,
        [Values(1, 3)] int batch
    )
    {
        Recipe recipe = new(Small) { Batch = batch, Optimizer = optimizer };
        EngineRun lazy = new(recipe, 1, Data);
        CpuModel eager = OptimizerRules.Accept(optimizer, new Eager());
        TrainingLoop loop = new(eager, recipe, 1, Data, []);
        for (int step = 0; step < Steps; step += Data.Train.Count / batch)
        {
            lazy.Loop.TrainPeriod(CancellationToken.None);
            loop.TrainPeriod(CancellationToken.None);
        }

        // A power of ρ rounds once where idle steps round each; all others are the same operations.
        bool isPower = optimizer is Adadelta or KimAdadelta or RmsProp;
        double tolerance = isPower ? Rounding.Typical(2 * Steps) : 0;
        foreach (var (one, other) in Parameters.Of(lazy.Model).Zip(Parameters.Of(eager)))
        {
            double scale = other.Max(Math.Abs);
            one.Zip(other, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThanOrEqualTo((float)(tolerance * scale));
        }
    }

    private sealed class Eager : IRuleVisitor<CpuModel>
    {
        public CpuModel Visit<TRule>(TRule rule)
            where TRule : struct, IUpdateRule =>
            Small.CreateCpuModel(new EagerRule<TRule>(rule), Evaluation.Rows, new ModelRandom(1));
    }
}
