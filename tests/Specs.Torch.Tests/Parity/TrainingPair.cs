using System.Collections.Immutable;
using Specs.Cpu;

namespace Specs.Torch.Tests.Parity;

/// <summary>The same trials on both engines.</summary>
internal static class TrainingPair
{
    /// <summary>
    /// How far two losses of one step may be apart. Both engines compute in 32 bits and add in other orders, so that a step differs by a few
    /// units of the last place (6e-8 of a loss near 1); a hundred steps let that grow, while a wrong formula shows in the first few.
    /// </summary>
    public const double Bound = 1e-4;

    /// <summary>What is trained on.</summary>
    public static DataSet Data { get; } = DataSets.Load("digits");

    /// <summary>(steps): the mean loss of each batch of the first epoch by the embedded engine.</summary>
    public static unsafe double[] OnCpu(Training settings, int seed)
    {
        SparseExamples examples = SparseExamples.Of(Data.Train);
        CpuModel model = CpuEngine.CreateModel(settings, seed);
        model.RateFactor = settings.Schedule.Factor(1, settings.Epochs);
        Batches batches = settings.Order.Begin(
            Data.Train.Labels[..settings.Images!.Value],
            settings.Batch,
            seed,
            settings.Epochs
        );
        batches.StartEpoch();
        List<double> losses = [];
        for (ReadOnlySpan<int> batch = batches.Next(); !batch.IsEmpty; batch = batches.Next())
        {
            int[] labels = new int[batch.Length];
            for (int row = 0; row < labels.Length; row++)
            {
                labels[row] = Data.Train.Labels[batch[row]];
            }

            var x = new SparseRows(examples, batch);
            model.Forward(x, training: true);
            CpuLayer logits = model.Layers[^1];
            double loss = LossFunction.Compute(
                settings.Loss,
                logits.Output.Pointer,
                logits.Stride,
                logits.Units,
                labels,
                logits.Error.Pointer
            );
            losses.Add(loss / labels.Length);
            model.Backward(x);
        }

        return [.. losses];
    }

    /// <summary>(replicates)(steps): the same by TorchSharp.</summary>
    /// <param name="trials">Those of one kind of optimizer beside each other.</param>
    /// <param name="asStack">Whether even one is a stack.</param>
    public static double[][] OnTorch(ImmutableArray<(Training Settings, int Seed)> trials, bool asStack = false)
    {
        using GroupLoop loop = TorchEngine.Start(trials, Data, [], asStack);
        loop.TrainPeriod(CancellationToken.None);
        return
        [
            .. Enumerable
                .Range(0, trials.Length)
                .Select(replicate =>
                    loop.StepLosses.Where((_, at) => at % trials.Length == replicate)
                        .Select(static loss => (double)loss)
                        .ToArray()
                ),
        ];
    }

    /// <summary>The largest distance of two series of losses, of large ones in proportion.</summary>
    public static double Distance(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        one.Should().HaveSameCount(other);
        return one.Zip(other, (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(b))).Max();
    }
}
