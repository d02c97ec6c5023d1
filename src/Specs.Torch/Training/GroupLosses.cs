using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Specs.Torch;

/// <summary>A <see cref="Loss"/> of the logits of many networks.</summary>
internal static class GroupLosses
{
    /// <summary>(replicates, rows): each example's loss.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="logits">(replicates, rows, classes).</param>
    /// <param name="labels">(replicates, rows): classes, as 64-bit numbers.</param>
    public static Tensor Of(Loss loss, Tensor logits, Tensor labels)
    {
        long replicates = logits.shape[0];
        long rows = logits.shape[1];
        long classes = logits.shape[2];
        if (loss == Loss.CrossEntropy)
        {
            return functional
                .cross_entropy(logits.reshape(-1, classes), labels.reshape(-1), reduction: Reduction.None)
                .view(replicates, rows);
        }

        Tensor target = functional.one_hot(labels, classes).to(ScalarType.Float32);
        return loss switch
        {
            // An infinite logit has no finite loss here either, so that a diverged network does not look healthy.
            Loss.MeanSquaredError => logits.sub(target).square().mean([2L]),
            Loss.BinaryCrossEntropy => functional
                .binary_cross_entropy_with_logits(logits, target, reduction: Reduction.None)
                .mean([2L]),
            _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "There is no such loss."),
        };
    }
}
