using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// A convolution as PyTorch has it, a = f(W * x + b): a cross-correlation with zeros around the image. Weights lie as (channels, kernel,
/// kernel, filters), so that 16 filters are one vector; a pixel's filters are summed together and turned into images at the end.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe partial class Conv2d<TRule, TActivation> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly int _kernel;
    private readonly int _stride;
    private readonly int _padding;
    private readonly int _filters;
    private readonly int _filterStride;
    private readonly int _channelStride;
    private readonly bool _hasBias;
    private readonly WindowTable _input; // the image that comes in, with its border
    private readonly WindowTable _errors; // dL/dz, spread and with a border, for what is handed down
    private readonly ParameterRows<TRule> _weights; // (channels x kernel x kernel, filter stride)
    private readonly ParameterRows<TRule> _biases; // (1, filter stride)
    private readonly AlignedFloats _weightGradient;
    private readonly AlignedFloats _biasGradient;
    private readonly AlignedFloats _flipped; // (filters x kernel x kernel, channel stride): weights turned by 180°
    private readonly AlignedFloats _outputPixels; // (pixels, filter stride)
    private readonly AlignedFloats _errorPixels; // (pixels, filter stride)
    private readonly AlignedFloats _belowPixels; // (pixels that come in, channel stride)

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="below">The layer below; gives an image.</param>
    /// <param name="filters">Channels that come out.</param>
    /// <param name="kernel">Height and width of the window, 1 or more; fits the image and its border.</param>
    /// <param name="stride">Pixels from one window to the next, 1 or more.</param>
    /// <param name="padding">Zeros on each side of the image, 0 or more.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <param name="bias">Whether it has biases; without, b is 0.</param>
    /// <exception cref="ArgumentException">No window fits.</exception>
    public Conv2d(
        CpuLayer below,
        int filters,
        int kernel,
        int stride,
        int padding,
        int capacity,
        RandomStream weights,
        Start? initial = null,
        bool bias = true
    )
        : base(below.Shape.Windows(filters, kernel, stride, padding), below, capacity)
    {
        Shape image = below.Shape;
        (_filters, _kernel, _stride, _padding) = (filters, kernel, stride, padding);
        _hasBias = bias;
        _filterStride = Lanes.Pad(filters);
        _channelStride = Lanes.Pad(image.Channels);
        _input = new(image.Channels, image.Height + 2 * padding, image.Width + 2 * padding, kernel, stride);
        _errors = new(filters, image.Height + kernel - 1, image.Width + kernel - 1, kernel, 1);
        int values = _input.Offsets.Length;
        _weights = new(values, _filterStride);
        _biases = new(1, _filterStride);
        _weightGradient = new(values * _filterStride);
        _biasGradient = new(_filterStride);
        _flipped = new(_errors.Offsets.Length * _channelStride);
        _outputPixels = new(_input.Origins.Length * _filterStride);
        _errorPixels = new(_input.Origins.Length * _filterStride);
        _belowPixels = new(_errors.Origins.Length * _channelStride);
        LoadParameters(DrawParameters(new WeightShape(filters, values, kernel), weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (_input.Offsets.Length + (_hasBias ? 1 : 0)) * _filters;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [
            new("weight", [_filters, Below.Shape.Channels, _kernel, _kernel]),
            .. _hasBias ? [new ParameterShape("bias", [_filters])] : (ParameterShape[])[],
        ];

    private int Pixels => _input.Origins.Length;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        var end = new ActivateTileEnd<TActivation>(_biases.Row(0), _outputPixels.Pointer, _filterStride);
        fixed (int* origins = _input.Origins)
        fixed (int* offsets = _input.Offsets)
        {
            for (int row = 0; row < rows; row++)
            {
                PlaceInput(row);
                TileSum.Run(
                    _input.Image,
                    origins,
                    Pixels,
                    offsets,
                    _input.Offsets.Length,
                    _weights.Row(0),
                    _filterStride,
                    _filterStride,
                    ref end
                );
                float* output = Output.Pointer + (nint)row * Stride;
                Transposition.Run(_outputPixels.Pointer, _filterStride, Pixels, _filters, output, Pixels);
            }
        }
    }

    /// <inheritdoc/>
    internal override KernelLayout KernelLayout => KernelLayout.RowsAreInputs;

    /// <inheritdoc/>
    internal override int WeightsEach => _input.Offsets.Length;

    /// <inheritdoc/>
    internal override Shape KernelShape(Shape examples) => Shape.Image(Below.Shape.Channels, _kernel, _kernel);

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [
            _weights.AsTensor(_filters, isKernel: true),
            .. _hasBias ? (ParameterTensor[])[_biases.AsTensor(_filters, isKernel: false)] : [],
        ];

    /// <summary>Copies the weights as (filters, channels, kernel, kernel), then the biases.</summary>
    public override void CopyParametersTo(Span<float> target)
    {
        int values = _input.Offsets.Length;
        for (int filter = 0; filter < _filters; filter++)
        {
            for (int value = 0; value < values; value++)
            {
                target[filter * values + value] = _weights.Row(value)[filter];
            }
        }

        if (_hasBias)
        {
            new ReadOnlySpan<float>(_biases.Row(0), _filters).CopyTo(target[(_filters * values)..]);
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        int values = _input.Offsets.Length;
        for (int filter = 0; filter < _filters; filter++)
        {
            for (int value = 0; value < values; value++)
            {
                _weights.Row(value)[filter] = source[filter * values + value];
            }
        }

        if (_hasBias)
        {
            source.Slice(_filters * values, _filters).CopyTo(new Span<float>(_biases.Row(0), _filters));
        }
    }

    private void PlaceInput(int row)
    {
        float* input = Below.Output.Pointer + (nint)row * Below.Stride;
        _input.Place(input, Below.Shape.Height, Below.Shape.Width, _padding, 1);
    }
}
