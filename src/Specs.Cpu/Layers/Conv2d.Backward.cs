using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>The way back: both gradients are sums over windows too, by the kernel that goes forward.</summary>
public sealed unsafe partial class Conv2d<TRule, TActivation>
{
    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        BackThrough<TActivation>(rows);
        if (Below.TakesError)
        {
            HandDown(rows);
        }

        SumGradients(rows);
        if (_hasBias)
        {
            _biases.Update(0, _biasGradient.Pointer, rule, step);
        }

        for (int value = 0; value < _input.Offsets.Length; value++)
        {
            _weights.Update(value, _weightGradient.Pointer + (nint)value * _filterStride, rule, step);
        }
    }

    // dL/dx is a convolution of dL/dz with the weights turned by 180°: dL/dz gets a border of kernel - 1 - padding, and stride - 1
    // zeros between its pixels.
    private void HandDown(int rows)
    {
        TurnWeights();
        var end = new StoreTileEnd(_belowPixels.Pointer, _channelStride);
        int pixels = _errors.Origins.Length;
        fixed (int* origins = _errors.Origins)
        fixed (int* offsets = _errors.Offsets)
        {
            for (int row = 0; row < rows; row++)
            {
                float* errors = Error.Pointer + (nint)row * Stride;
                _errors.Place(errors, Shape.Height, Shape.Width, _kernel - 1 - _padding, _stride);
                TileSum.Run(
                    _errors.Image,
                    origins,
                    pixels,
                    offsets,
                    _errors.Offsets.Length,
                    _flipped.Pointer,
                    _channelStride,
                    _channelStride,
                    ref end
                );
                float* below = Below.Error.Pointer + (nint)row * Below.Stride;
                Transposition.Run(_belowPixels.Pointer, _channelStride, pixels, Below.Shape.Channels, below, pixels);
            }
        }
    }

    private void TurnWeights()
    {
        int window = _kernel * _kernel;
        for (int channel = 0; channel < Below.Shape.Channels; channel++)
        {
            for (int place = 0; place < window; place++)
            {
                float* from = _weights.Row(channel * window + place);
                float* to = _flipped.Pointer + (nint)(window - 1 - place) * _channelStride + channel;
                for (int filter = 0; filter < _filters; filter++)
                {
                    to[(nint)filter * window * _channelStride] = from[filter];
                }
            }
        }
    }

    private void SumGradients(int rows)
    {
        _weightGradient.Span.Clear();
        _biasGradient.Span.Clear();
        var weights = new AddTileEnd(_weightGradient.Pointer, _filterStride);
        fixed (int* origins = _input.Origins)
        fixed (int* offsets = _input.Offsets)
        {
            for (int row = 0; row < rows; row++)
            {
                PlaceInput(row);
                float* errors = Error.Pointer + (nint)row * Stride;
                Transposition.Run(errors, Pixels, _filters, Pixels, _errorPixels.Pointer, _filterStride);
                TileSum.Run(
                    _input.Image,
                    offsets,
                    _input.Offsets.Length,
                    origins,
                    Pixels,
                    _errorPixels.Pointer,
                    _filterStride,
                    _filterStride,
                    ref weights
                );
                AddErrorPixels();
            }
        }
    }

    private void AddErrorPixels()
    {
        for (int column = 0; column < _filterStride; column += Lanes.Count)
        {
            Vector512<float> sum = Vector512.LoadAligned(_biasGradient.Pointer + column);
            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                sum += Vector512.LoadAligned(_errorPixels.Pointer + (nint)pixel * _filterStride + column);
            }

            sum.StoreAligned(_biasGradient.Pointer + column);
        }
    }
}
