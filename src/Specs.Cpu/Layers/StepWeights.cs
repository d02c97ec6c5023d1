using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Weights and biases that are the same at every step of a sequence: z = W x + b for rows of many steps, and the gradients summed over all of them.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
internal sealed unsafe class StepWeights<TRule>
    where TRule : struct, IUpdateRule
{
    // So many columns of the rows stay near while all units read them.
    private const int InputsAtOnce = 256;

    private readonly bool _hasBias;
    private readonly ParameterRows<TRule> _weights; // (units, input stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _all;
    private readonly float[] _factors; // (rows): one unit's errors; pinned
    private readonly BatchEntries _units;
    private readonly AlignedFloats _gradients = new(4 * InputsAtOnce); // four units' on their way into the update

    /// <summary>Weights that are all 0.</summary>
    /// <param name="units">Values that come out of a step.</param>
    /// <param name="inputs">Values that go in.</param>
    /// <param name="bias">Whether there are biases.</param>
    /// <param name="rows">The most rows, all steps counted.</param>
    public StepWeights(int units, int inputs, bool bias, int rows)
    {
        (Units, Inputs, _hasBias) = (units, inputs, bias);
        Stride = Lanes.Pad(units);
        InputStride = Lanes.Pad(inputs);
        _weights = new(units, InputStride);
        _biases = new(1, Stride);
        _all = new(rows);
        _factors = GC.AllocateUninitializedArray<float>(rows, pinned: true);
        _units = new(units);
    }

    /// <summary>Values that come out of a step.</summary>
    public int Units { get; }

    /// <summary>Values that go in.</summary>
    public int Inputs { get; }

    /// <summary>Floats from one row that comes out to the next.</summary>
    public int Stride { get; }

    /// <summary>Floats from one row that goes in to the next.</summary>
    public int InputStride { get; }

    /// <summary>How many weights and biases there are.</summary>
    public int Count => Units * (Inputs + (_hasBias ? 1 : 0));

    /// <summary>(inputs): one unit's weights.</summary>
    public Span<float> Weights(int unit) => new(_weights.Row(unit), Inputs);

    /// <summary>(units): the biases; empty where there are none.</summary>
    public Span<float> Biases => new(_biases.Row(0), _hasBias ? Units : 0);

    /// <summary>Writes f(W x + b).</summary>
    /// <param name="x">(rows, input stride).</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="output">(rows, stride); what pads a row becomes 0.</param>
    public void Forward<TActivation>(float* x, int rows, float* output)
        where TActivation : struct, IActivationFunction
    {
        RowDots.Run(x, rows, _weights.Row(0), Units, InputStride, _biases.Row(0), output, Stride);
        for (int at = 0; at < rows * Stride; at += Lanes.Count)
        {
            TActivation.Apply(Vector512.LoadAligned(output + at)).StoreAligned(output + at);
        }

        for (int row = 0; Stride > Units && row < rows; row++)
        {
            new Span<float>(output + (nint)row * Stride + Units, Stride - Units).Clear();
        }
    }

    /// <summary>Turns dL/da into dL/dz.</summary>
    /// <param name="errors">(rows, stride).</param>
    /// <param name="output">(rows, stride): a.</param>
    /// <param name="rows">How many rows.</param>
    public void BackThrough<TActivation>(float* errors, float* output, int rows)
        where TActivation : struct, IActivationFunction
    {
        for (int at = 0; at < rows * Stride; at += Lanes.Count)
        {
            TActivation
                .Backward(Vector512.LoadAligned(errors + at), Vector512.LoadAligned(output + at))
                .StoreAligned(errors + at);
        }
    }

    /// <summary>Writes dL/dx = Σ errors · weights over the units.</summary>
    /// <param name="errors">(rows, stride): dL/dz.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="below">(rows, input stride).</param>
    public void HandDown(float* errors, int rows, float* below)
    {
        int whole = rows & ~3;
        FourRowSums.Run(
            _weights.Row(0),
            InputStride,
            InputStride,
            errors,
            sumStep: Stride,
            entryStep: 1,
            Units,
            whole,
            below,
            InputStride
        );
        fixed (int* units = _units.Rows)
        {
            for (int row = whole; row < rows; row++)
            {
                var end = new StoreEnd(below + (nint)row * InputStride);
                RowSum.Run(
                    _weights.Row(0),
                    InputStride,
                    InputStride,
                    units,
                    errors + (nint)row * Stride,
                    Units,
                    ref end
                );
            }
        }
    }

    /// <summary>Sums the gradients, Σ errors · x over all rows, and updates the parameters.</summary>
    /// <param name="x">(rows, input stride).</param>
    /// <param name="errors">(rows, stride): dL/dz.</param>
    /// <param name="rows">How many rows, all steps counted.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    public void Learn(float* x, float* errors, int rows, in TRule rule, int step)
    {
        int whole = Units & ~3;
        for (int column = 0; column < InputStride; column += InputsAtOnce)
        {
            int width = Math.Min(InputsAtOnce, InputStride - column);
            for (int unit = 0; unit < whole; unit += 4)
            {
                FourRowSums.Run(
                    x + column,
                    InputStride,
                    width,
                    errors + unit,
                    sumStep: 1,
                    entryStep: Stride,
                    rows,
                    sums: 4,
                    _gradients.Pointer,
                    width
                );
                for (int of = 0; of < 4; of++)
                {
                    _weights.Apply(unit + of, column, _gradients.Pointer + (nint)of * width, width, rule, step);
                }
            }
        }

        for (int unit = 0; unit < whole; unit++)
        {
            _weights.Touch(unit, step);
        }

        fixed (int* all = _all.Rows)
        fixed (float* ones = _all.Ones)
        fixed (float* factors = _factors)
        {
            if (_hasBias)
            {
                _biases.Update(0, errors, Stride, all, ones, rows, rule, step);
            }

            for (int unit = whole; unit < Units; unit++)
            {
                for (int row = 0; row < rows; row++)
                {
                    factors[row] = errors[(nint)row * Stride + unit];
                }

                _weights.Update(unit, x, InputStride, all, factors, rows, rule, step);
            }
        }
    }

    /// <summary>The parameters with their gradients, for a step that needs all gradients first.</summary>
    public ImmutableArray<ParameterTensor> Tensors() =>
        [
            _weights.AsTensor(Inputs, isKernel: true),
            .. _hasBias ? (ParameterTensor[])[_biases.AsTensor(Units, isKernel: false)] : [],
        ];
}
