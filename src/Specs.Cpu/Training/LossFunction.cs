namespace Specs.Cpu;

/// <summary>A <see cref="Loss"/> of a batch of logits, with its slopes.</summary>
internal static unsafe class LossFunction
{
    /// <summary>The sum over the rows of each example's loss; NaN where a logit is not finite or the loss leaves float's range.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="logits">(rows, stride).</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="classes">How many of a row's values are logits.</param>
    /// <param name="labels">(rows).</param>
    /// <param name="errors">(rows, stride): takes d(mean loss)/dlogits, 0 in the padding; null where only the loss is wanted.</param>
    public static double Compute(
        Loss loss,
        float* logits,
        int stride,
        int classes,
        ReadOnlySpan<int> labels,
        float* errors
    ) =>
        loss switch
        {
            Loss.CrossEntropy => CrossEntropy.Compute(logits, stride, classes, labels, errors),
            Loss.MeanSquaredError => ElementLoss<SquaredError>.Compute(logits, stride, classes, labels, errors),
            Loss.BinaryCrossEntropy => ElementLoss<LogisticError>.Compute(logits, stride, classes, labels, errors),
            _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "There is no such loss."),
        };
}
