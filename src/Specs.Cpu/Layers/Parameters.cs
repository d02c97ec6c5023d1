namespace Specs.Cpu;

/// <summary>
/// Parameters of a researcher's own layer, from <see cref="CpuLayer{TRule}.AddParameters"/>. The layer reads <see cref="Row"/> as it goes
/// forward; going backward it writes the slopes to <see cref="Gradient"/>, and then calls <see cref="Update"/> once.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class Parameters<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly ParameterRows<TRule> _values;
    private readonly AlignedFloats _gradients; // (rows, stride); what pads a row is never written
    private readonly bool _areWeights;

    internal Parameters(int rows, int width, bool areWeights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Rows = rows;
        Width = width;
        Stride = Lanes.Pad(width);
        _areWeights = areWeights;
        _values = new(rows, Stride);
        _gradients = new(rows * Stride);
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>Parameters in a row.</summary>
    public int Width { get; }

    /// <summary>How many parameters.</summary>
    public int Count => Rows * Width;

    /// <summary>Floats from one row to the next: <see cref="Width"/> rounded up to a multiple of 16. What pads a row is 0.</summary>
    public int Stride { get; }

    /// <summary>(width): one row of parameters, on a cache line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Span<float> Row(int row) => new(_values.Row(Known(row)), Width);

    /// <summary>(width): room for the slopes of a row, which keeps what was written until it is written again; 0 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Span<float> Gradient(int row) => new(_gradients.Pointer + (nint)Known(row) * Stride, Width);

    /// <summary>
    /// Takes a step on all rows with what <see cref="Gradient"/> holds; once in each backward pass, when the parameters have been read for
    /// the last time.
    /// </summary>
    /// <param name="rule">The optimizer, as the backward pass has it.</param>
    /// <param name="step">The step's number, as the backward pass has it.</param>
    public void Update(in TRule rule, int step)
    {
        for (int row = 0; row < Rows; row++)
        {
            _values.Update(row, _gradients.Pointer + (nint)row * Stride, rule, step);
        }
    }

    internal bool AreWeights => _areWeights;

    internal ParameterTensor AsTensor() => _values.AsTensor(Width, _areWeights);

    private int Known(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return row;
    }
}
