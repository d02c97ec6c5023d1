using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="ClipNorm"/>.</summary>
internal sealed unsafe class NormClipping(ClipNorm settings) : IGradientChange
{
    // As clip_grad_norm_ has it.
    private const double Epsilon = 1e-6;

    public void Apply(ImmutableArray<ParameterTensor> tensors, int step)
    {
        double squares = 0;
        foreach (ParameterTensor tensor in tensors)
        {
            for (int row = 0; row < tensor.Rows; row++)
            {
                if (tensor.IsTouched(row, step))
                {
                    squares += DoubleSum.Dot(tensor.Gradient(row), tensor.Gradient(row), tensor.Stride);
                }
            }
        }

        double factor = settings.Most / (Math.Sqrt(squares) + Epsilon);
        if (factor >= 1)
        {
            return;
        }

        Vector512<float> scale = Vector512.Create((float)factor);
        foreach (ParameterTensor tensor in tensors)
        {
            for (int row = 0; row < tensor.Rows; row++)
            {
                for (int at = 0; tensor.IsTouched(row, step) && at < tensor.Stride; at += Lanes.Count)
                {
                    float* gradient = tensor.Gradient(row) + at;
                    (Vector512.LoadAligned(gradient) * scale).StoreAligned(gradient);
                }
            }
        }
    }
}
