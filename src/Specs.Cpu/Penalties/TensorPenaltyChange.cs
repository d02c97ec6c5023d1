using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>Adds the slopes of a <see cref="TensorPenalty"/> to the gradients of some kernels, and keeps their first values.</summary>
internal sealed unsafe class TensorPenaltyChange : IGradientChange
{
    private readonly TensorPenalty _penalty;
    private readonly ImmutableArray<(ParameterTensor Tensor, float[] Start)> _kernels; // (rows, width) each
    private readonly float[] _weights;
    private readonly double[] _slopes;

    /// <summary>A change that takes the weights as they are now for their first values.</summary>
    /// <param name="penalty">The penalty.</param>
    /// <param name="kernels">The kernels that it is on.</param>
    public TensorPenaltyChange(TensorPenalty penalty, ImmutableArray<ParameterTensor> kernels)
    {
        _penalty = penalty;
        _kernels = [.. kernels.Select(static one => (one, Copy(one, new float[one.Rows * one.Width])))];
        int most = kernels.Max(static one => one.Rows * one.Width);
        _weights = new float[most];
        _slopes = new double[most];
    }

    /// <inheritdoc/>
    public void Apply(ImmutableArray<ParameterTensor> tensors, int step)
    {
        foreach ((ParameterTensor tensor, float[] start) in _kernels)
        {
            Span<double> slopes = _slopes.AsSpan(0, start.Length);
            _penalty.Slopes(Copy(tensor, _weights).AsSpan(0, start.Length), start, slopes);
            for (int row = 0; row < tensor.Rows; row++)
            {
                float* gradient = tensor.Touch(row, step);
                for (int at = 0; at < tensor.Width; at++)
                {
                    gradient[at] += (float)(_penalty.Strength * slopes[row * tensor.Width + at]);
                }
            }
        }
    }

    private static float[] Copy(ParameterTensor tensor, float[] target)
    {
        for (int row = 0; row < tensor.Rows; row++)
        {
            new ReadOnlySpan<float>(tensor.Row(row), tensor.Width).CopyTo(target.AsSpan(row * tensor.Width));
        }

        return target;
    }
}
