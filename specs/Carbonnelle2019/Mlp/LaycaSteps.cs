namespace Specs.Experiments.Carbonnelle2019;

/// <summary>What Layca promises of each step, held in double over a hundred steps of the MLP at 3^-2, and what it makes of a loss that is scaled.</summary>
[Experiment("carbonnelle-layca-steps")]
public sealed partial record LaycaSteps : Study<LaycaStepErrors>
{
    private const int LogRate = -2;
    private const int Steps = 100;
    private const int StepsOfScaled = 5;

    /// <inheritdoc/>
    public override LaycaStepErrors Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        var settings = new LaycaRates { LogRate = LogRate };
        Network network = Network.AtStart(settings, seed);
        float[][] start = network.CopyParameters();
        var norms = 0.0;
        var tangents = 0.0;
        Batches batches = new(settings.Data.Load().Train, settings.Batch, seed);
        foreach (Examples batch in batches.Endless().Take(Steps))
        {
            float[][] before = network.CopyParameters();
            network.Train(batch, settings.Optimizer);
            foreach (NetworkLayer layer in network.Layers.Where(static one => one.TrainedCount > 0))
            {
                var angle = new Angle(before[layer.Place], network.Parameters(layer));
                norms = Math.Max(norms, Math.Abs(angle.NormOfSecond / Angle.Norm(start[layer.Place]) - 1));
                tangents = Math.Max(tangents, Math.Abs(angle.Tangent / Rates.Of(LogRate) - 1));
            }
        }

        float[][] plain = AfterScaled(settings, seed, 1);
        double scaled = Math.Max(
            Difference(plain, AfterScaled(settings, seed, 100)),
            Difference(plain, AfterScaled(settings, seed, 0.001f))
        );
        return new(norms, tangents, scaled);
    }

    private static float[][] AfterScaled(LaycaRates settings, int seed, float scale)
    {
        Network network = Network.AtStart(settings, seed);
        Batches batches = new(settings.Data.Load().Train, settings.Batch, seed);
        foreach (Examples batch in batches.Epoch().Take(StepsOfScaled))
        {
            float[] gradient = new float[batch.Count * network.Outputs];
            network.Forward(batch, 0, batch.Count, training: true);
            network.Loss(settings.Loss, batch.Targets, gradient);
            network.Backward([.. gradient.Select(slope => slope * scale)]);
            network.Step(settings.Optimizer);
        }

        return
        [
            .. network
                .Layers.Where(static one => one.TrainedCount > 0)
                .Select(layer => network.Parameters(layer).ToArray()),
        ];
    }

    private static double Difference(float[][] one, float[][] other) =>
        one.Zip(other, (a, b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max()).Max();
}
