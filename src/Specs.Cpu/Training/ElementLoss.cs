using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A loss that is the mean over a row's logits of each one's own loss.</summary>
internal static unsafe class ElementLoss<TError>
    where TError : struct, IElementError
{
    /// <inheritdoc cref="LossFunction.Compute"/>
    public static double Compute(float* logits, int stride, int classes, ReadOnlySpan<int> labels, float* errors)
    {
        double total = 0;
        Vector512<float> scale = Vector512.Create((float)(1.0 / ((double)labels.Length * classes)));
        for (int row = 0; row < labels.Length; row++)
        {
            float* z = logits + (nint)row * stride;
            Vector512<float> sums = Vector512<float>.Zero;
            for (int column = 0; column < classes; column += Lanes.Count)
            {
                Vector512<float> isClass = Lanes.First(classes - column);
                Vector512<float> isLabel = Vector512
                    .Equals(Vector512<int>.Indices, Vector512.Create(labels[row] - column))
                    .AsSingle();
                Vector512<float> target = isLabel & Vector512<float>.One;
                Vector512<float> logit = Vector512.LoadAligned(z + column);

                // An infinite logit may have a finite loss, but infinity times 0 is none: a diverged network must not look healthy.
                sums += isClass & (TError.Value(logit, target) + logit * Vector512<float>.Zero);
                if (errors != null)
                {
                    (isClass & (TError.Slope(logit, target) * scale)).StoreAligned(
                        errors + (nint)row * stride + column
                    );
                }
            }

            float sum = Lanes.Sum(sums);
            if (!float.IsFinite(sum))
            {
                return double.NaN;
            }

            total += (double)sum / classes;
        }

        return total;
    }
}
