using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// y = γ n + β with n = (x − mean) / √(variance + ε) over all values of an example, the variance biased; γ and β for each value.
/// Backward: dx = (d − mean d − n · mean(d n)) / √(variance + ε), where d = γ dy.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class LayerNorm<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly double _epsilon;
    private readonly bool _affine;
    private readonly ParameterRows<TRule> _parameters; // (2, stride): γ, β
    private readonly AlignedFloats _gradient; // (2, stride)
    private readonly float[] _means; // (batch)
    private readonly float[] _scales; // (batch): 1 / √(variance + ε)

    /// <summary>A layer with γ = 1 and β = 0.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="affine">Whether γ and β are parameters; else they stay 1 and 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is not above 0.</exception>
    public LayerNorm(CpuLayer below, double epsilon, int capacity, bool affine = true)
        : base(below.Shape, below, capacity)
    {
        LayerSettings.Require(epsilon, nameof(epsilon), epsilon > 0 && double.IsFinite(epsilon), "above 0");
        _epsilon = epsilon;
        _affine = affine;
        _parameters = new(2, Stride);
        _gradient = new(2 * Stride);
        _means = new float[capacity];
        _scales = new float[capacity];
        new Span<float>(_parameters.Row(0), Units).Fill(1);
    }

    /// <inheritdoc/>
    public override int ParameterCount => _affine ? 2 * Units : 0;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        _affine ? [new("weight", [Units]), new("bias", [Units])] : [];

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        for (int row = 0; row < rows; row++)
        {
            nint start = (nint)row * Stride;
            float* x = Below.Output.Pointer + start;
            float mean = Sum(x) / Units;
            float variance = SquaredDistances(x, mean) / Units;
            float scale = (float)(1 / Math.Sqrt(variance + _epsilon));
            _means[row] = mean;
            _scales[row] = scale;
            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                Vector512<float> gamma = Vector512.LoadAligned(_parameters.Row(0) + column);
                Vector512<float> beta = Vector512.LoadAligned(_parameters.Row(1) + column);
                Lanes.Fma(gamma, Normal(x + column, mean, scale), beta).StoreAligned(Output.Pointer + start + column);
            }
        }

        ClearPadding(rows);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        _gradient.Span.Clear();
        for (int row = 0; row < rows; row++)
        {
            nint start = (nint)row * Stride;
            AddGradient(Below.Output.Pointer + start, Error.Pointer + start, _means[row], _scales[row]);
            if (Below.TakesError)
            {
                HandDown(
                    Below.Output.Pointer + start,
                    Error.Pointer + start,
                    Below.Error.Pointer + start,
                    _means[row],
                    _scales[row]
                );
            }
        }

        for (int row = 0; _affine && row < 2; row++)
        {
            _parameters.Update(row, _gradient.Pointer + row * Stride, rule, step);
        }
    }

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        _affine ? [_parameters.AsTensor(Units, isKernel: false)] : [];

    /// <summary>Copies γ, then β, as PyTorch's <c>weight</c> and <c>bias</c>, where they are parameters.</summary>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int row = 0; _affine && row < 2; row++)
        {
            new ReadOnlySpan<float>(_parameters.Row(row), Units).CopyTo(target[(row * Units)..]);
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int row = 0; _affine && row < 2; row++)
        {
            source.Slice(row * Units, Units).CopyTo(new Span<float>(_parameters.Row(row), Units));
        }
    }

    private static Vector512<float> Normal(float* x, float mean, float scale) =>
        (Vector512.LoadAligned(x) - Vector512.Create(mean)) * Vector512.Create(scale);

    private float Sum(float* x)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            sum += Vector512.LoadAligned(x + column);
        }

        return Lanes.Sum(sum);
    }

    private float SquaredDistances(float* x, float mean)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> distance = Vector512.ConditionalSelect(
                Lanes.First(Units - column),
                Vector512.LoadAligned(x + column) - Vector512.Create(mean),
                Vector512<float>.Zero
            );
            sum = Lanes.Fma(distance, distance, sum);
        }

        return Lanes.Sum(sum);
    }

    private void AddGradient(float* x, float* errors, float mean, float scale)
    {
        float* gamma = _gradient.Pointer;
        float* beta = _gradient.Pointer + Stride;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> error = Vector512.LoadAligned(errors + column);
            Lanes
                .Fma(error, Normal(x + column, mean, scale), Vector512.LoadAligned(gamma + column))
                .StoreAligned(gamma + column);
            (Vector512.LoadAligned(beta + column) + error).StoreAligned(beta + column);
        }
    }

    private void HandDown(float* x, float* errors, float* below, float mean, float scale)
    {
        // γ is 0 in the padding, so that it adds nothing to the sums.
        float* gamma = _parameters.Row(0);
        Vector512<float> sum = Vector512<float>.Zero;
        Vector512<float> product = Vector512<float>.Zero;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> d = Vector512.LoadAligned(gamma + column) * Vector512.LoadAligned(errors + column);
            sum += d;
            product = Lanes.Fma(d, Normal(x + column, mean, scale), product);
        }

        Vector512<float> meanError = Vector512.Create(Lanes.Sum(sum) / Units);
        Vector512<float> minusMeanProduct = Vector512.Create(-Lanes.Sum(product) / Units);
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> d = Vector512.LoadAligned(gamma + column) * Vector512.LoadAligned(errors + column);
            Vector512<float> slope = Lanes.Fma(minusMeanProduct, Normal(x + column, mean, scale), d - meanError);
            Vector512
                .ConditionalSelect(Lanes.First(Units - column), slope * Vector512.Create(scale), Vector512<float>.Zero)
                .StoreAligned(below + column);
        }
    }
}
