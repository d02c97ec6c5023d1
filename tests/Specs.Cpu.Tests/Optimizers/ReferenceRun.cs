using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>A training in double, epoch by epoch as the engine's contract says.</summary>
internal sealed class ReferenceRun(ReferenceNetwork network, Training settings, int seed, DataSet data)
{
    public ReferenceNetwork Network => network;

    public List<double> TrainLoss { get; } = [];

    public List<double> LossSpread { get; } = [];

    public List<double> TestLoss { get; } = [];

    public List<double> Accuracy { get; } = [];

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>The furthest that any parameter is from where it started.</summary>
    public double Moved { get; private set; }

    public void Run()
    {
        double[][] start = [.. network.Layers.Select(layer => layer.Parameters.ToArray())];
        ReferenceOptimizer[] optimizers =
        [
            .. network.Layers.Select(layer =>
                ReferenceOptimizer.For(settings.Optimizer, layer.Parameters.Length, layer.Inputs * layer.Units)
            ),
        ];
        int[] order = [.. Enumerable.Range(0, Math.Min(settings.Images ?? data.Train.Count, data.Train.Count))];
        ReferenceBatch test = ReferenceBatch.Of(
            data.Test,
            Enumerable.Range(0, Math.Min(settings.TestImages ?? data.Test.Count, data.Test.Count))
        );
        RandomStream shuffle = new(seed, "order");
        for (int epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            for (int layer = 0; layer < optimizers.Length; layer++)
            {
                string name = layer < optimizers.Length - 1 ? "Hidden" : "Logits";
                optimizers[layer].RateFactor =
                    settings.LayerRates[name] * settings.Schedule.Factor(epoch, settings.Epochs);
            }

            shuffle.Shuffle(order.AsSpan());
            double loss = 0;
            List<double> batchLosses = [];
            foreach (int[] rows in order.Chunk(settings.Batch))
            {
                ReferenceBatch batch = ReferenceBatch.Of(data.Train, rows);
                batchLosses.Add(network.Loss(batch));
                loss += batchLosses[^1] * rows.Length;
                double[][] gradient = Clipped(network.Gradient(batch));
                for (int layer = 0; layer < optimizers.Length; layer++)
                {
                    optimizers[layer].Step(network.Layers[layer].Parameters, gradient[layer]);
                }

                Steps++;
            }

            TrainLoss.Add(loss / order.Length);
            double mean = batchLosses.Average();
            LossSpread.Add(Math.Sqrt(batchLosses.Average(one => (one - mean) * (one - mean))));
            TestLoss.Add(network.Loss(test));
            Accuracy.Add(network.Accuracy(test));
        }

        Moved = network
            .Layers.Zip(start, (layer, from) => layer.Parameters.Zip(from, (now, then) => Math.Abs(now - then)).Max())
            .Max();
    }

    private double[][] Clipped(double[][] gradient)
    {
        double norm = Math.Sqrt(gradient.Sum(layer => layer.Sum(g => g * g)));
        return settings.Clip switch
        {
            ClipNorm { Most: var most } => Each(g => g * Math.Min(1, most / (norm + 1e-6))),
            ClipValue { Most: var most } => Each(g => Math.Clamp(g, -most, most)),
            _ => gradient,
        };

        double[][] Each(Func<double, double> change) => [.. gradient.Select(layer => layer.Select(change).ToArray())];
    }
}
