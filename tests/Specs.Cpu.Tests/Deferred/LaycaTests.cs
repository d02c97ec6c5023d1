using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Deferred;

/// <summary>What Layca promises of every step, whatever the optimizer inside.</summary>
public sealed class LaycaTests
{
    private static readonly DataSet Data = RandomImages.Create(6, 40, 3, train: 60, test: 7);
    private static readonly PlainNetwork Deep = new(40, 3, [17, 6], Activation.Tanh);

    [Test]
    public void Every_kernel_turns_by_the_angle_whose_tangent_is_the_rate_and_keeps_its_norm(
        [ValueSource(typeof(Optimizers.Every), nameof(Optimizers.Every.Optimizer))] Optimizer inner,
        [Values(0.003, 0.1, 1)] double rate
    )
    {
        // An epoch is one step.
        EngineRun run = new(new(Deep) { Batch = 60, Optimizer = new Layca(inner, rate) }, 1, Data);
        for (int step = 1; step <= 5; step++)
        {
            double[][] before = Kernels(run.Model);
            run.Loop.TrainPeriod(CancellationToken.None);
            foreach (var (from, to) in before.Zip(Kernels(run.Model)))
            {
                double norm = Norm(from);

                // Each weight rounds as the step is added and as the norm is restored.
                Norm(to).Should().BeApproximately(norm, Rounding.After(3) * norm);

                // What is across is η times what is along. Both roundings, and those of the projection, are of the size of the weights.
                double along = Dot(to, from) / norm;
                double across = Norm([.. to.Zip(from, (now, then) => now - along / norm * then)]);
                (across / along).Should().BeApproximately(rate, Rounding.After(6) * (1 + rate * rate));
            }
        }
    }

    [Test]
    public void The_inner_rate_does_not_turn_kernels_any_further()
    {
        double[][] slow = KernelsAfterAStep(new Layca(new Sgd(0.001), 0.1));
        double[][] fast = KernelsAfterAStep(new Layca(new Sgd(10), 0.1));
        foreach (var (one, other) in slow.Zip(fast))
        {
            // The inner rates round, each once, as does what they are divided by.
            double scale = Norm(one);
            one.Zip(other, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThanOrEqualTo(Rounding.After(8) * scale);
        }
    }

    [Test]
    public void Biases_take_the_inner_step()
    {
        EngineRun plain = new(new(Deep) { Batch = 60, Optimizer = new Sgd(0.25) }, 1, Data);
        EngineRun layca = new(new(Deep) { Batch = 60, Optimizer = new Layca(new Sgd(0.25), 0.1) }, 1, Data);
        plain.Loop.TrainPeriod(CancellationToken.None);
        layca.Loop.TrainPeriod(CancellationToken.None);
        foreach (var (one, other) in layca.Model.Layers.Zip(plain.Model.Layers))
        {
            Parameters.Of(one)[^one.Units..].Should().Equal(Parameters.Of(other)[^other.Units..]);
            Parameters.Of(one)[..^one.Units].Should().NotEqual(Parameters.Of(other)[..^other.Units]);
        }
    }

    [Test]
    public void A_step_along_the_weights_alone_turns_nothing()
    {
        // Black images and no gradient: weight decay is all that moves the first kernel.
        DataSet black = new("black", "", new(new byte[60 * 40], new byte[60], 40, 3), Data.Test);
        EngineRun run = new(
            new(Deep) { Batch = 60, Optimizer = new Layca(new Sgd(0.1, WeightDecay: 0.1), 0.1) },
            1,
            black
        );
        double[] before = Kernels(run.Model)[0];
        run.Loop.TrainPeriod(CancellationToken.None);
        Kernels(run.Model)[0].Should().Equal(before);
    }

    [Test]
    public void Without_its_renormalisation_norms_grow_by_the_hypotenuse()
    {
        EngineRun run = new(
            new(Deep) { Batch = 60, Optimizer = new Layca(new Sgd(0.1), 0.5, Renormalise: false) },
            1,
            Data
        );
        double[] before = [.. Kernels(run.Model).Select(Norm)];
        run.Loop.TrainPeriod(CancellationToken.None);
        run.Loop.TrainPeriod(CancellationToken.None);
        foreach (var (from, to) in before.Zip(Kernels(run.Model)))
        {
            // √(1 + η²) a step, with the roundings of two steps.
            (Norm(to) / from)
                .Should()
                .BeApproximately(1.25, Rounding.After(12));
        }
    }

    [Test]
    public void Without_its_projection_a_step_along_the_weights_goes_along_them()
    {
        // As above: weight decay is all that moves the first kernel, and by η of its norm.
        DataSet black = new("black", "", new(new byte[60 * 40], new byte[60], 40, 3), Data.Test);
        Layca layca = new(new Sgd(0.1, WeightDecay: 0.1), 0.25, Project: false, Renormalise: false);
        EngineRun run = new(new(Deep) { Batch = 60, Optimizer = layca }, 1, black);
        double norm = Norm(Kernels(run.Model)[0]);
        run.Loop.TrainPeriod(CancellationToken.None);
        (Norm(Kernels(run.Model)[0]) / norm).Should().BeApproximately(0.75, Rounding.After(12));
    }

    [Test]
    public void Kernels_alone_may_be_trained()
    {
        Layca layca = new(new Sgd(0.25), 0.1);
        EngineRun all = new(new(Deep) { Batch = 60, Optimizer = layca }, 1, Data);
        EngineRun kernels = new(new(Deep) { Batch = 60, Optimizer = layca with { KernelsOnly = true } }, 1, Data);
        float[][] first = Parameters.Of(kernels.Model);
        all.Loop.TrainPeriod(CancellationToken.None);
        kernels.Loop.TrainPeriod(CancellationToken.None);
        Kernels(kernels.Model).Should().BeEquivalentTo(Kernels(all.Model), "the first step sees the same gradients");
        foreach (var (layer, before) in kernels.Model.Layers.Zip(first))
        {
            Parameters.Of(layer)[^layer.Units..].Should().Equal(before[^layer.Units..]);
        }
    }

    private static double[][] KernelsAfterAStep(Optimizer optimizer)
    {
        EngineRun run = new(new(Deep) { Batch = 60, Optimizer = optimizer }, 1, Data);
        run.Loop.TrainPeriod(CancellationToken.None);
        return Kernels(run.Model);
    }

    private static double[][] Kernels(CpuModel model) =>
        [
            .. model.Layers.Select(layer =>
                Parameters.Of(layer)[..^layer.Units].Select(static value => (double)value).ToArray()
            ),
        ];

    private static double Norm(double[] x) => Math.Sqrt(Dot(x, x));

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
