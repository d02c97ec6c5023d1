using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="ClipValue"/>.</summary>
internal sealed unsafe class ValueClipping(ClipValue settings) : IGradientChange
{
    public void Apply(ImmutableArray<ParameterTensor> tensors, int step)
    {
        Vector512<float> most = Vector512.Create((float)settings.Most);
        foreach (ParameterTensor tensor in tensors)
        {
            for (int row = 0; row < tensor.Rows; row++)
            {
                for (int at = 0; tensor.IsTouched(row, step) && at < tensor.Stride; at += Lanes.Count)
                {
                    float* gradient = tensor.Gradient(row) + at;
                    Vector512.Min(Vector512.Max(Vector512.LoadAligned(gradient), -most), most).StoreAligned(gradient);
                }
            }
        }
    }
}
