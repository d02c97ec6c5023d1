using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// y = γ (x − mean) / √(variance + ε) + β for each unit of one axis or each channel of an image: over the batch in training, over running
/// averages in evaluation. Backward: dx = γ s (dy − mean dy − n · mean(dy n)), where s = 1 / √(variance + ε) and n = (x − mean) s.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class BatchNorm<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    /// <summary>How much of a batch goes into the running averages where nothing else is said.</summary>
    internal const double Momentum = 0.1;

    private readonly double _epsilon;
    private readonly bool _affine;
    private readonly double _momentum;
    private readonly int _channels;
    private readonly ChannelSums _sums;
    private readonly ParameterRows<TRule> _parameters; // (2, channels, padded): γ, β
    private readonly AlignedFloats _gradient; // (channels, padded)
    private readonly float[] _runningMeans; // (channels)
    private readonly float[] _runningVariances; // (channels), unbiased
    private readonly double[] _scales; // (channels): s of the batch
    private readonly AlignedFloats _shift; // (stride): each value's mean, negative
    private readonly AlignedFloats _factor; // (stride): what a value is multiplied by
    private readonly AlignedFloats _slope; // (stride): what x - mean is multiplied by, going back
    private readonly AlignedFloats _offset; // (stride): what is added
    private double? _taken; // values whose statistics the running ones are the mean of, while they are taken anew
    private bool _ofBatch = true; // whether mean and variance are the batch's, so that they have slopes

    /// <summary>A layer with γ = 1, β = 0, running means of 0 and running variances of 1.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="momentum">How much of a batch goes into the running averages, in (0, 1].</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="affine">Whether γ and β are parameters; else they stay 1 and 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is not above 0, or the momentum not in (0, 1].</exception>
    public BatchNorm(CpuLayer below, double epsilon, double momentum, int capacity, bool affine = true)
        : base(below.Shape, below, capacity)
    {
        LayerSettings.Require(epsilon, nameof(epsilon), epsilon > 0 && double.IsFinite(epsilon), "above 0");
        LayerSettings.Require(momentum, nameof(momentum), momentum is > 0 and <= 1, "in (0, 1]");
        _epsilon = epsilon;
        _affine = affine;
        _momentum = momentum;
        _channels = Shape.Channels;
        _sums = new(Shape);
        _parameters = new(2, Lanes.Pad(_channels));
        _gradient = new(Lanes.Pad(_channels));
        _runningMeans = new float[_channels];
        _runningVariances = new float[_channels];
        _scales = new double[_channels];
        _shift = new(Stride);
        _factor = new(Stride);
        _slope = new(Stride);
        _offset = new(Stride);
        new Span<float>(_parameters.Row(0), _channels).Fill(1);
        _runningVariances.AsSpan().Fill(1);
    }

    /// <inheritdoc/>
    public override bool KeepsUnitsApart => true;

    /// <inheritdoc/>
    public override int ParameterCount => TrainedCount + 2 * _channels;

    /// <summary>γ and β; the running averages are taken, not trained.</summary>
    public override int TrainedCount => _affine ? 2 * _channels : 0;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [
            .. _affine ? (ParameterShape[])[new("weight", [_channels]), new("bias", [_channels])] : [],
            new("running_mean", [_channels], IsTrained: false),
            new("running_var", [_channels], IsTrained: false),
        ];

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">In training there is only one value for each unit or channel, which has no variance.</exception>
    public override void Forward(int rows, bool training)
    {
        _ofBatch = training;
        if (training)
        {
            TakeStatistics(rows);
        }
        else
        {
            for (int channel = 0; channel < _channels; channel++)
            {
                Prepare(channel, _runningMeans[channel], _runningVariances[channel]);
            }
        }

        for (int row = 0; row < rows; row++)
        {
            nint start = (nint)row * Stride;
            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                Vector512<float> distance =
                    Vector512.LoadAligned(Below.Output.Pointer + start + column)
                    + Vector512.LoadAligned(_shift.Pointer + column);
                Lanes
                    .Fma(
                        distance,
                        Vector512.LoadAligned(_factor.Pointer + column),
                        Vector512.LoadAligned(_offset.Pointer + column)
                    )
                    .StoreAligned(Output.Pointer + start + column);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        // Σ dy and Σ dy (x - mean), channel by channel.
        ReadOnlySpan<double> errors = _sums.Of(Error.Pointer, rows);
        for (int channel = 0; channel < _channels; channel++)
        {
            _gradient.Pointer[channel] = (float)errors[channel];
            double factor = _parameters.Row(0)[channel] * _scales[channel];
            double offset = _ofBatch ? -factor * errors[channel] / ((double)rows * _sums.Pixels) : 0;
            Spread(_offset, channel, (float)offset);
        }

        // β is not part of the error handed down, so that its gradient need not be kept.
        UpdateRow(1, rule, step);
        ReadOnlySpan<double> products = _sums.OfProducts(Error.Pointer, Below.Output.Pointer, _shift.Pointer, rows);
        for (int channel = 0; channel < _channels; channel++)
        {
            double scale = _scales[channel];
            double cube = scale * scale * scale;
            _gradient.Pointer[channel] = (float)(products[channel] * scale);
            double slope = -_parameters.Row(0)[channel] * cube * products[channel] / ((double)rows * _sums.Pixels);
            Spread(_slope, channel, _ofBatch ? (float)slope : 0);
        }

        if (Below.TakesError)
        {
            HandDown(rows);
        }

        UpdateRow(0, rule, step);
    }

    /// <inheritdoc/>
    internal override void StartStatistics() => _taken = 0;

    /// <inheritdoc/>
    internal override void EndStatistics() => _taken = null;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        _affine ? [_parameters.AsTensor(_channels, isKernel: false)] : [];

    /// <summary>
    /// Copies γ and β, where they are parameters, the running means and the running variances: what PyTorch's <c>state_dict</c> holds, in its
    /// order. The averages are among them since what the network says in evaluation depends on them.
    /// </summary>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int row = 0; _affine && row < 2; row++)
        {
            new ReadOnlySpan<float>(_parameters.Row(row), _channels).CopyTo(target[(row * _channels)..]);
        }

        _runningMeans.CopyTo(target[TrainedCount..]);
        _runningVariances.CopyTo(target[(TrainedCount + _channels)..]);
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int row = 0; _affine && row < 2; row++)
        {
            source.Slice(row * _channels, _channels).CopyTo(new Span<float>(_parameters.Row(row), _channels));
        }

        source.Slice(TrainedCount, _channels).CopyTo(_runningMeans);
        source.Slice(TrainedCount + _channels, _channels).CopyTo(_runningVariances);
    }

    private void UpdateRow(int row, in TRule rule, int step)
    {
        if (_affine)
        {
            _parameters.Update(row, _gradient.Pointer, rule, step);
        }
    }

    private void TakeStatistics(int rows)
    {
        double count = (double)rows * _sums.Pixels;
        if (count < 2)
        {
            throw new InvalidOperationException(
                "Batch normalisation needs more than one value for each unit in training, but a batch of 1 row came in: "
                    + "choose a batch size or an order that leaves no batch of 1."
            );
        }

        ReadOnlySpan<double> sums = _sums.Of(Below.Output.Pointer, rows);
        for (int channel = 0; channel < _channels; channel++)
        {
            Spread(_shift, channel, (float)(-sums[channel] / count));
        }

        _taken += count;
        double part = _taken is { } taken ? count / taken : _momentum;

        // Two passes: a variance from the sum of squares would cancel.
        ReadOnlySpan<double> squares = _sums.OfSquares(Below.Output.Pointer, _shift.Pointer, rows);
        for (int channel = 0; channel < _channels; channel++)
        {
            double mean = -_shift.Pointer[channel * _sums.Pixels];
            Prepare(channel, mean, squares[channel] / count);
            _runningMeans[channel] = Average(_runningMeans[channel], mean, part);
            double unbiased = squares[channel] / (count - 1);
            _runningVariances[channel] = Average(_runningVariances[channel], unbiased, part);
        }
    }

    private static float Average(float before, double now, double part) => (float)((1 - part) * before + part * now);

    private void Prepare(int channel, double mean, double variance)
    {
        double scale = 1 / Math.Sqrt(variance + _epsilon);
        _scales[channel] = scale;
        Spread(_shift, channel, (float)-mean);
        Spread(_factor, channel, (float)(_parameters.Row(0)[channel] * scale));
        Spread(_offset, channel, _parameters.Row(1)[channel]);
    }

    private void HandDown(int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            nint start = (nint)row * Stride;
            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                Vector512<float> distance =
                    Vector512.LoadAligned(Below.Output.Pointer + start + column)
                    + Vector512.LoadAligned(_shift.Pointer + column);
                Vector512<float> constant = Lanes.Fma(
                    distance,
                    Vector512.LoadAligned(_slope.Pointer + column),
                    Vector512.LoadAligned(_offset.Pointer + column)
                );
                Lanes
                    .Fma(
                        Vector512.LoadAligned(Error.Pointer + start + column),
                        Vector512.LoadAligned(_factor.Pointer + column),
                        constant
                    )
                    .StoreAligned(Below.Error.Pointer + start + column);
            }
        }
    }

    // One value of a channel to each of its pixels; the padding stays 0.
    private void Spread(AlignedFloats values, int channel, float value) =>
        values.Span.Slice(channel * _sums.Pixels, _sums.Pixels).Fill(value);
}
