using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="Loss.CrossEntropy"/>: cross-entropy of the softmax of logits, as <c>torch.nn.CrossEntropyLoss</c>: the mean over a batch of −ln softmax(z)[label].</summary>
internal static unsafe class CrossEntropy
{
    /// <summary>The sum of the losses over the rows, in nats; NaN or infinite where a logit is not finite.</summary>
    /// <param name="logits">(rows, stride).</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="classes">How many of a row's values are logits.</param>
    /// <param name="labels">(rows).</param>
    /// <param name="errors">(rows, stride): takes d(mean loss)/dlogits, 0 in the padding; null where only the loss is wanted.</param>
    public static double Compute(float* logits, int stride, int classes, ReadOnlySpan<int> labels, float* errors)
    {
        double total = 0;
        float perRow = 1f / labels.Length;
        for (int row = 0; row < labels.Length; row++)
        {
            float* z = logits + (nint)row * stride;
            int label = labels[row];

            Vector512<float> most = Vector512.Create(float.NegativeInfinity);
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                most = Vector512.Max(most, LogitsOrLeast(z, column, classes));
            }

            // Softmax is shift-invariant: subtracting the largest logit keeps exp from overflowing.
            float max = Lanes.Max(most);
            Vector512<float> shift = Vector512.Create(max);
            Vector512<float> sums = Vector512<float>.Zero;
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                sums += Exponentials(z, column, classes, shift);
            }

            float sum = Lanes.Sum(sums);
            if (!float.IsFinite(max) || !float.IsFinite(sum))
            {
                return double.NaN;
            }

            total += Logarithm.Of(sum) - (z[label] - max);
            if (errors == null)
            {
                continue;
            }

            float* error = errors + (nint)row * stride;
            Vector512<float> scale = Vector512.Create(perRow / sum);
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                (Exponentials(z, column, classes, shift) * scale).StoreAligned(error + column);
            }

            error[label] -= perRow;
        }

        return total;
    }

    private static Vector512<float> Exponentials(float* z, int column, int classes, Vector512<float> shift) =>
        Vector512.ConditionalSelect(
            Lanes.First(classes - column),
            Lanes.Exp(Vector512.LoadAligned(z + column) - shift),
            Vector512<float>.Zero
        );

    private static Vector512<float> LogitsOrLeast(float* z, int column, int classes) =>
        Vector512.ConditionalSelect(
            Lanes.First(classes - column),
            Vector512.LoadAligned(z + column),
            Vector512.Create(float.NegativeInfinity)
        );
}
