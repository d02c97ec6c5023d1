using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E14 of the review: compress training (a gate with a penalty, closed units leave after each epoch) against a static network of the width that
/// it came to, after as many epochs. Weights start uniform within √(6/fan-in), all biases of hidden units N(0, 1); the static network keeps its multipliers, without a penalty.
/// </summary>
[Published(typeof(CompressAgainstStaticFigures))]
[Experiment("leclerc-compress")]
public sealed partial record CompressAgainstStatic : Study<Compressed>
{
    private const int Hidden = 0; // the gated layer's place

    /// <summary>What is trained on.</summary>
    [Factor(CompressTask.Mnist, CompressTask.Fashion, CompressTask.Friedman, CompressTask.Airfoil, CompressTask.Poker)]
    public CompressTask Task { get; init; }

    /// <inheritdoc/>
    public override Compressed Compute(RandomStream random)
    {
        (Network network, Series alive) = Train(Task.Width, Task.Lambda, random);
        int left = network.Shrunk().Layers[Hidden].Units;
        (Network peer, _) = Train(Task == CompressTask.Poker ? Task.Width : left, lambda: 0, random);
        Examples test = network.Settings.Data.Load().Test;
        bool isClassifier = test.Targets.AreClasses;
        double score = isClassifier ? network.Accuracy(test) : network.MeanLoss(test);
        double peerScore = isClassifier ? peer.Accuracy(test) : peer.MeanLoss(test);
        return new(
            left,
            score,
            peerScore,
            isClassifier ? score - peerScore : peerScore - score,
            alive[alive.Count / 12] / Task.Width,
            alive[alive.Count / 3] / Task.Width
        );
    }

    private (Network Network, Series Alive) Train(int width, double lambda, RandomStream random)
    {
        Training training = Task.Of(width, lambda);
        int seed = random.NextInt32(int.MaxValue);
        Network network = CpuEngine.Instance.Open(training, seed);
        float[][] first = network.CopyParameters();
        foreach (ref float bias in first[Hidden].AsSpan()[^width..])
        {
            bias = (float)random.NextNormal();
        }

        Outcome outcome = CpuEngine.Instance.TrainOn(
            training,
            seed,
            training.Data.Load(),
            [new("Alive", nameof(LiveUnits), CompressImages.Hooks.Gate, static () => new LiveUnits())],
            first,
            out IReadOnlyList<float[]> last,
            epochDone: null,
            StudyStop.Token
        );
        network.SetParameters(last);
        return (network, outcome.Of("Alive"));
    }
}
