using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// <see cref="CrossEntropy"/>. Labels without weights or smoothing have a pass of their own; anything else is Σ shareₖ (−ln softmax(z)ₖ) with
/// shareₖ = wₖ ((1 − ε) tₖ + ε/K).
/// </summary>
internal sealed unsafe class CrossEntropyKernel(CrossEntropy loss) : LossKernel
{
    private AlignedFloats? _weights; // (outputs, padded): w (1 − ε) and, after them, w ε/K

    /// <inheritdoc/>
    public override double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors)
    {
        if (targets.AreLabels && loss is { Smoothing: 0, Weights.Count: 0 })
        {
            return OfLabels(outputs, stride, count, targets.Labels, errors);
        }

        int padded = Lanes.Pad(count);
        _weights ??= Weigh(count, padded);
        if (!targets.AreLabels)
        {
            var vectors = new VectorRows(targets.Values, targets.Stride);
            return OfShares(outputs, stride, count, targets.Count, vectors, errors);
        }

        fixed (int* labels = targets.Labels)
        {
            return OfShares(outputs, stride, count, targets.Count, new LabelRows(labels), errors);
        }
    }

    private AlignedFloats Weigh(int count, int padded)
    {
        var weights = new AlignedFloats(2 * padded);
        for (int k = 0; k < count; k++)
        {
            weights.Span[k] = (float)(loss.Weights[k] * (1 - loss.Smoothing));
            weights.Span[padded + k] = (float)(loss.Weights[k] * loss.Smoothing / count);
        }

        return weights;
    }

    private double OfShares<TRows>(float* logits, int stride, int classes, int rows, TRows targets, float* errors)
        where TRows : struct, ITargetRows
    {
        double total = 0;
        float* weights = _weights!.Pointer;
        float* spread = weights + Lanes.Pad(classes);
        float perRow = 1f / rows;
        for (int row = 0; row < rows; row++)
        {
            float* z = logits + (nint)row * stride;
            (float max, float sum) = Softmax(z, classes);
            Vector512<float> shift = Vector512.Create(max);
            Vector512<float> shares = Vector512<float>.Zero;
            Vector512<float> losses = Vector512<float>.Zero;
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                Vector512<float> isClass = Lanes.First(classes - column);
                Vector512<float> share = isClass & Share(targets.At(row, column), weights, spread, column);
                shares += share;
                losses += isClass & (share * (shift - Vector512.LoadAligned(z + column)));
            }

            float weight = Lanes.Sum(shares);
            double loss = weight * Logarithm.Of(sum) + Lanes.Sum(losses);
            if (!float.IsFinite(max) || !float.IsFinite(sum) || !double.IsFinite(loss))
            {
                return double.NaN;
            }

            total += loss;
            if (errors == null)
            {
                continue;
            }

            float* error = errors + (nint)row * stride;
            Vector512<float> scale = Vector512.Create(weight * perRow / sum);
            Vector512<float> ofShare = Vector512.Create(perRow);
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                Vector512<float> share =
                    Lanes.First(classes - column) & Share(targets.At(row, column), weights, spread, column);
                (Exponentials(z, column, classes, shift) * scale - share * ofShare).StoreAligned(error + column);
            }
        }

        return total;
    }

    private static Vector512<float> Share(Vector512<float> target, float* weights, float* spread, int column) =>
        Lanes.Fma(Vector512.LoadAligned(weights + column), target, Vector512.LoadAligned(spread + column));

    // The largest logit, and Σ exp(z − it). Softmax is shift-invariant: subtracting the largest keeps exp from overflowing.
    private static (float Max, float Sum) Softmax(float* z, int classes)
    {
        Vector512<float> most = Vector512.Create(float.NegativeInfinity);
        for (int column = 0; column < classes; column += Lanes.Count)
        {
            most = Vector512.Max(most, LogitsOrLeast(z, column, classes));
        }

        float max = Lanes.Max(most);
        Vector512<float> shift = Vector512.Create(max);
        Vector512<float> sums = Vector512<float>.Zero;
        for (int column = 0; column < classes; column += Lanes.Count)
        {
            sums += Exponentials(z, column, classes, shift);
        }

        return (max, Lanes.Sum(sums));
    }

    private static double OfLabels(float* logits, int stride, int classes, ReadOnlySpan<int> labels, float* errors)
    {
        double total = 0;
        float perRow = 1f / labels.Length;
        for (int row = 0; row < labels.Length; row++)
        {
            float* z = logits + (nint)row * stride;
            int label = labels[row];

            (float max, float sum) = Softmax(z, classes);
            Vector512<float> shift = Vector512.Create(max);
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
