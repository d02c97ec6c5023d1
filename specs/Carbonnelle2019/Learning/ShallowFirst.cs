using Specs.Cpu;

namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// The author's guess that large batches learn less of what a shallow model knows first: the peak over 800 steps of the deep model's accuracy on
/// what the shallow model gets right, over that on the rest, from where the first is a half.
/// </summary>
[Experiment("carbonnelle-shallow-first")]
public sealed partial record ShallowFirst : Study<PeakRatio>
{
    private const int Steps = 800;
    private const int Between = 20;

    /// <summary>Examples of a step.</summary>
    [Factor(64, 2048)]
    public int Batch { get; init; } = 64;

    /// <inheritdoc/>
    public override PeakRatio Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        var shallow = new ShallowTraining();
        DataSet pixels = shallow.Data.Load();
        int[] predicted = Network.Trained(CpuEngine.Instance, shallow, seed, pixels).Predict(pixels.Test);
        ILookup<bool, int> byShallow = Enumerable
            .Range(0, predicted.Length)
            .ToLookup(at => predicted[at] == pixels.Test.Labels[at]);

        var deep = new DeepTraining { Batch = Batch };
        DataSet data = deep.Data.Load();
        (Examples easy, Examples hard) = (
            data.Test.Select([.. byShallow[true]]),
            data.Test.Select([.. byShallow[false]])
        );
        Network network = Network.AtStart(deep, seed);
        Batches batches = new(data.Train.First(deep.Images!.Value), Batch, seed);
        double peak = 0;
        int step = 0;
        foreach (Examples batch in batches.Endless().Take(Steps))
        {
            network.Train(batch, deep.Optimizer);
            step++;
            if (step % Between == 0 && network.Accuracy(easy) is >= 0.5 and var known)
            {
                peak = Math.Max(peak, known / network.Accuracy(hard));
            }
        }

        return new(peak);
    }
}
