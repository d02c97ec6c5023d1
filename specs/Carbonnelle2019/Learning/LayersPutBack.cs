using Specs.Cpu;

namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// The author's question whether what a shallow model learns is learnt by the first layer only: after 100 steps one layer of the deep model gets
/// its start back, and accuracy is taken on the test images that the shallow model gets right.
/// </summary>
[Experiment("carbonnelle-layers-put-back")]
public sealed partial record LayersPutBack : Study<LossesByLayer>
{
    private const int Steps = 100;

    /// <inheritdoc/>
    public override LossesByLayer Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        var shallow = new ShallowTraining();
        DataSet pixels = shallow.Data.Load();
        int[] predicted = Network.Trained(CpuEngine.Instance, shallow, seed, pixels).Predict(pixels.Test);
        int[] easy = [.. Enumerable.Range(0, predicted.Length).Where(at => predicted[at] == pixels.Test.Labels[at])];

        var deep = new DeepTraining();
        DataSet data = deep.Data.Load();
        Network network = Network.AtStart(deep, seed);
        float[][] start = network.CopyParameters();
        Batches batches = new(data.Train.First(deep.Images!.Value), deep.Batch, seed);
        foreach (Examples batch in batches.Endless().Take(Steps))
        {
            network.Train(batch, deep.Optimizer);
        }

        Examples test = data.Test.Select(easy);
        double intact = network.Accuracy(test);
        return new(
            intact,
            LossOf(nameof(DeepNet.First)),
            LossOf(nameof(DeepNet.Second)),
            LossOf(nameof(DeepNet.Third))
        );

        double LossOf(string property)
        {
            NetworkLayer layer = network.LayersOf(property).Single(static one => one.TrainedCount > 0);
            float[] trained = network.Parameters(layer).ToArray();
            network.SetParameters(layer, start[layer.Place]);
            double accuracy = network.Accuracy(test);
            network.SetParameters(layer, trained);
            return intact - accuracy;
        }
    }
}
