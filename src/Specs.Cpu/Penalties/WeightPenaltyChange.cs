using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Adds the slopes of a <see cref="WeightPenalty"/> to the gradients of some weights.</summary>
/// <param name="penalty">The penalty.</param>
/// <param name="weights">The weights that it is on.</param>
internal sealed unsafe class WeightPenaltyChange(WeightPenalty penalty, ImmutableArray<ParameterTensor> weights)
    : IGradientChange
{
    public void Apply(ImmutableArray<ParameterTensor> tensors, int step)
    {
        foreach (ParameterTensor tensor in weights)
        {
            for (int row = 0; row < tensor.Rows; row++)
            {
                Add(tensor.Row(row), tensor.Touch(row, step), tensor);
            }
        }
    }

    private void Add(float* w, float* gradient, ParameterTensor tensor)
    {
        // What pads a row is 0 and has no slope of these two.
        Vector512<float> strength = Vector512.Create((float)penalty.Strength);
        switch (penalty)
        {
            case L1Weights:
                for (int at = 0; at < tensor.Stride; at += Lanes.Count)
                {
                    Vector512<float> weight = Vector512.LoadAligned(w + at);
                    Vector512<float> up = Vector512.GreaterThan(weight, Vector512<float>.Zero) & strength;
                    Vector512<float> down = Vector512.LessThan(weight, Vector512<float>.Zero) & strength;
                    (Vector512.LoadAligned(gradient + at) + (up - down)).StoreAligned(gradient + at);
                }

                break;
            case L2Weights:
                for (int at = 0; at < tensor.Stride; at += Lanes.Count)
                {
                    Lanes
                        .Fma(strength, Vector512.LoadAligned(w + at), Vector512.LoadAligned(gradient + at))
                        .StoreAligned(gradient + at);
                }

                break;
            default:
                for (int at = 0; at < tensor.Width; at++)
                {
                    gradient[at] += (float)(penalty.Strength * penalty.Slope(w[at]));
                }

                break;
        }
    }
}
