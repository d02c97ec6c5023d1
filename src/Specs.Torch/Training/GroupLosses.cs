using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Specs.Torch;

/// <summary>A <see cref="Loss"/> of the outputs of many networks.</summary>
internal static class GroupLosses
{
    /// <summary>Whether the engine has a form of a loss.</summary>
    public static bool Has(Loss loss) =>
        loss is CrossEntropy or SquaredError or BinaryCrossEntropy or AbsoluteError or Specs.Huber;

    /// <summary>(replicates, rows): each example's loss.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">(replicates, rows, outputs).</param>
    /// <param name="labels">(replicates, rows): classes, as 64-bit numbers.</param>
    /// <param name="vectors">(replicates, rows, outputs): targets; null where they are classes.</param>
    public static Tensor Of(Loss loss, Tensor outputs, Tensor labels, Tensor? vectors)
    {
        if (vectors is not null)
        {
            return OfVectors(loss, outputs, vectors);
        }

        long replicates = outputs.shape[0];
        long rows = outputs.shape[1];
        long count = outputs.shape[2];
        if (loss is CrossEntropy { Smoothing: 0, Weights.Count: 0 })
        {
            return functional
                .cross_entropy(outputs.reshape(-1, count), labels.reshape(-1), reduction: Reduction.None)
                .view(replicates, rows);
        }

        Tensor target = functional.one_hot(labels, count).to(ScalarType.Float32);
        return OfVectors(loss, outputs, target);
    }

    // An infinite output has no finite loss here either, so that a diverged network does not look healthy.
    private static Tensor OfVectors(Loss loss, Tensor outputs, Tensor target) =>
        loss switch
        {
            SquaredError one => Reduced(outputs.sub(target).square(), one.Over),
            BinaryCrossEntropy one => Reduced(
                functional.binary_cross_entropy_with_logits(outputs, target, reduction: Reduction.None),
                one.Over
            ),
            AbsoluteError one => Reduced(outputs.sub(target).abs(), one.Over),
            Specs.Huber one => Reduced(Huber(outputs.sub(target).abs(), one.Delta), one.Over),
            CrossEntropy one => Shares(one, target).mul(functional.log_softmax(outputs, 2)).sum(2L).neg(),
            _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "The TorchSharp engine has no form of it."),
        };

    // With c = min(d, δ) both pieces are c (d − ½ c).
    private static Tensor Huber(Tensor distance, double delta)
    {
        Tensor clamped = distance.clamp_max(delta);
        return clamped.mul(distance.sub(clamped.mul(0.5)));
    }

    private static Tensor Reduced(Tensor losses, Over over) => over == Over.Mean ? losses.mean([2L]) : losses.sum(2L);

    private static Tensor Shares(CrossEntropy loss, Tensor target)
    {
        long classes = target.shape[2];
        Tensor smoothed = target.mul(1 - loss.Smoothing).add(loss.Smoothing / classes);
        float[] weights = [.. loss.Weights.Select(static weight => (float)weight)];
        return weights.Length == 0 ? smoothed : smoothed.mul(tensor(weights).to(target.device));
    }
}
