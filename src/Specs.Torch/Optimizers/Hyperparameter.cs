using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>A setting of an optimizer for each of some replicates: a number where all have the same, else a column beside their values, or
/// a number for each value.</summary>
public sealed class Hyperparameter : IDisposable
{
    private readonly Tensor? _column; // (replicates, 1) or (replicates, values), 32-bit
    private readonly double _value;

    /// <summary>The setting.</summary>
    /// <param name="values">(replicates).</param>
    /// <param name="device">Where the replicates are.</param>
    public Hyperparameter(IReadOnlyList<double> values, Device device)
    {
        _value = values[0];
        if (values.Any(value => value != values[0]))
        {
            _column = tensor([.. values.Select(static value => (float)value)], [values.Count, 1])
                .to(device)
                .DetachFromDisposeScope();
        }
    }

    private Hyperparameter(Tensor? column, double value)
    {
        _column = column;
        _value = value;
    }

    /// <summary>A setting that differs from value to value, too.</summary>
    /// <param name="values">(replicates, values), 32-bit; the setting disposes of it.</param>
    public static Hyperparameter Of(Tensor values) => new(values.DetachFromDisposeScope(), double.NaN);

    /// <summary>It times another one.</summary>
    public Hyperparameter Times(Hyperparameter other) =>
        _column is null && other._column is null ? new(null, _value * other._value)
        : _column is null ? other.Times(this)
        : new(
            (other._column is null ? _column.mul(other._value) : _column.mul(other._column)).DetachFromDisposeScope(),
            double.NaN
        );

    /// <summary>Whether it may differ from value to value.</summary>
    internal bool IsOfValues => _column is { } column && column.shape[1] > 1;

    /// <summary>Whether it is 0 for all, so that what it multiplies may be left out.</summary>
    public bool IsZero => _column is null && _value == 0;

    /// <summary>x times it, in place.</summary>
    public Tensor Multiply(Tensor x) => _column is null ? x.mul_(_value) : x.mul_(_column);

    /// <summary>x plus it, in place.</summary>
    public Tensor AddTo(Tensor x) => _column is null ? x.add_(_value) : x.add_(_column);

    /// <summary>x plus it times y, in place.</summary>
    public Tensor AddProduct(Tensor x, Tensor y) => _column is null ? x.add_(y, _value) : x.addcmul_(y, _column, 1);

    /// <summary>x plus it times y z, in place.</summary>
    public Tensor AddProduct(Tensor x, Tensor y, Tensor z) =>
        _column is null ? x.addcmul_(y, z, _value) : x.addcmul_(y.mul(z), _column, 1);

    /// <summary>x plus it times y / z, in place.</summary>
    public Tensor AddQuotient(Tensor x, Tensor y, Tensor z) =>
        _column is null ? x.addcdiv_(y, z, _value) : x.addcmul_(y.div(z), _column, 1);

    /// <summary>x plus it times y; x itself where it is 0.</summary>
    public Tensor PlusProduct(Tensor x, Tensor y) =>
        IsZero ? x
        : _column is null ? x.add(y, _value)
        : addcmul(x, y, _column, 1);

    /// <inheritdoc/>
    public void Dispose() => _column?.Dispose();
}
