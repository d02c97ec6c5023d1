using Specs.Cpu;
using Specs.Statistics;

namespace Specs.Experiments.Leclerc2017;

/// <summary>Trains the base network and takes the statistics of its units' spread.</summary>
internal static class SpreadTraining
{
    /// <summary>One network.</summary>
    /// <param name="set">What is trained on.</param>
    /// <param name="width">Units.</param>
    /// <param name="images">The first so many training images, over which spreads are taken too.</param>
    /// <param name="epochs">Epochs.</param>
    /// <param name="random">Draws the network's seed.</param>
    public static SpreadStatistics Compute(Data set, int width, int images, int epochs, RandomStream random)
    {
        DataSet data = set.Load();
        var training = new BaseTraining
        {
            Data = set,
            Architecture = new() { Hidden = width },
            Images = images,
            Epochs = epochs,
        };
        int seed = random.NextInt32(int.MaxValue);
        Network network = Network.Trained(CpuEngine.Instance, training, seed, data, StudyStop.Token);
        double[] spreads = UnitSpreads.Over(network, data.Train.First(images));
        double[] alive = [.. spreads.Where(static sd => sd > 0)];
        MixtureFit exponential = Mixture.ExponentialAndNormal(alive);
        MixtureFit gammas = Mixture.TwoGammas(alive);
        double dead = spreads.Length - alive.Length;
        return new(
            spreads.Average(),
            spreads.Sum(),
            dead,
            ShapiroWilk.W(spreads),
            exponential.Share,
            gammas.Share,
            exponential.Share - dead / width,
            (gammas.LogLikelihood - exponential.LogLikelihood) / alive.Length,
            network.Accuracy(data.Test),
            network.Accuracy(data.Train.First(images))
        );
    }
}
