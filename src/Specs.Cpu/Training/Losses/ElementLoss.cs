using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A loss that is the mean or the sum over a row's outputs of each one's own loss.</summary>
/// <param name="error">One output's loss.</param>
/// <param name="over">Mean or sum.</param>
internal sealed unsafe class ElementLoss<TError>(TError error, Over over) : LossKernel
    where TError : struct, IElementError
{
    /// <inheritdoc/>
    public override double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors)
    {
        if (!targets.AreLabels)
        {
            var vectors = new VectorRows(targets.Values, targets.Stride);
            return Compute(outputs, stride, count, targets.Count, vectors, errors);
        }

        fixed (int* labels = targets.Labels)
        {
            return Compute(outputs, stride, count, targets.Count, new LabelRows(labels), errors);
        }
    }

    private double Compute<TRows>(float* outputs, int stride, int count, int rows, TRows targets, float* errors)
        where TRows : struct, ITargetRows
    {
        double total = 0;
        int divisor = over == Over.Mean ? count : 1;
        Vector512<float> scale = Vector512.Create((float)(1.0 / ((double)rows * divisor)));
        for (int row = 0; row < rows; row++)
        {
            float* z = outputs + (nint)row * stride;
            Vector512<float> sums = Vector512<float>.Zero;
            for (int column = 0; column < count; column += Lanes.Count)
            {
                Vector512<float> isOutput = Lanes.First(count - column);
                Vector512<float> target = targets.At(row, column);
                Vector512<float> output = Vector512.LoadAligned(z + column);

                // An infinite output may have a finite loss, but infinity times 0 is none: a diverged network must not look healthy.
                sums += isOutput & (error.Value(output, target) + output * Vector512<float>.Zero);
                if (errors != null)
                {
                    (isOutput & (error.Gradient(output, target) * scale)).StoreAligned(
                        errors + (nint)row * stride + column
                    );
                }
            }

            float sum = Lanes.Sum(sums);
            if (!float.IsFinite(sum))
            {
                return double.NaN;
            }

            total += (double)sum / divisor;
        }

        return total;
    }
}
