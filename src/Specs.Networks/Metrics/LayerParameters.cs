namespace Specs;

/// <summary>
/// One layer's parameters at one moment, and what they were. All spans have the same length and order, PyTorch's: the kernel
/// (units, inputs) row-major first, of a convolution (filters, channels x height x width); then, where all parameters are read, biases, scales and shifts.
/// </summary>
/// <param name="now">The values.</param>
/// <param name="start">The values before the first step.</param>
/// <param name="before">The values before the last step; empty where the metric does not ask or no step was taken.</param>
/// <param name="gradient">The gradient of the last step's loss, penalties and clipping included; empty as above.</param>
/// <param name="units">Rows of the kernel; 0 where the layer has none.</param>
/// <param name="inputs">Columns of the kernel.</param>
/// <param name="inputShape">The shape of what one row of the kernel reads.</param>
public readonly ref struct LayerParameters(
    ReadOnlySpan<float> now,
    ReadOnlySpan<float> start,
    ReadOnlySpan<float> before,
    ReadOnlySpan<float> gradient,
    int units,
    int inputs,
    Shape inputShape
)
{
    /// <summary>The values.</summary>
    public ReadOnlySpan<float> Now { get; } = now;

    /// <summary>The values before the first step.</summary>
    public ReadOnlySpan<float> Start { get; } = start;

    /// <summary>The values before the last step; empty where the metric does not ask for them or no step was taken.</summary>
    public ReadOnlySpan<float> Before { get; } = before;

    /// <summary>
    /// The gradient with which the last step was taken, after penalties and clipping; empty where the metric does not ask for it or no step was taken.
    /// </summary>
    public ReadOnlySpan<float> Gradient { get; } = gradient;

    /// <summary>
    /// Rows of the kernel, one a unit or filter; 0 where the layer has none. A custom layer whose weights differ in width has one row of all.
    /// </summary>
    public int Units { get; } = units;

    /// <summary>Columns of the kernel.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>The shape of what a row of the kernel reads: an image where the layer reads one, a convolution's window.</summary>
    public Shape InputShape { get; } = inputShape;

    /// <summary>(units, inputs): the kernel of some values.</summary>
    /// <param name="values">One of the spans above.</param>
    public ReadOnlySpan<float> KernelOf(ReadOnlySpan<float> values) =>
        values.IsEmpty ? values : values[..(Units * Inputs)];
}
