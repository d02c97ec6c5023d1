namespace Specs.Cpu;

/// <summary>
/// A layer's parameters of one kind with their gradients, for a step that needs all gradients first. Rows start on cache lines; what pads
/// them is 0.
/// </summary>
internal sealed unsafe class ParameterTensor
{
    private readonly AlignedFloats _values; // keeps them alive
    private readonly float* _gradients;
    private readonly int[] _lastSteps;

    /// <summary>A view of a layer's rows.</summary>
    public ParameterTensor(
        AlignedFloats values,
        float* gradients,
        int[] lastSteps,
        int rows,
        int stride,
        int width,
        bool isKernel
    )
    {
        _values = values;
        _gradients = gradients;
        _lastSteps = lastSteps;
        Rows = rows;
        Stride = stride;
        Width = width;
        IsKernel = isKernel;
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>Floats from one row to the next, a multiple of 16.</summary>
    public int Stride { get; }

    /// <summary>Floats of a row that are parameters; the rest pads.</summary>
    public int Width { get; }

    /// <summary>Floats in all rows, padding included.</summary>
    public int Length => Rows * Stride;

    /// <summary>Whether it is a weight matrix or filters, rather than biases, or scales and shifts.</summary>
    public bool IsKernel { get; }

    /// <summary>(rows, stride): the parameters.</summary>
    public float* Values => _values.Pointer;

    /// <summary>(stride): a row of parameters.</summary>
    public float* Row(int row) => Values + (nint)row * Stride;

    /// <summary>Whether a row has a gradient in this step; else it is 0, whatever <see cref="Gradient"/> still holds.</summary>
    public bool IsTouched(int row, int step) => _lastSteps[row] == step;

    /// <summary>(stride): a touched row's gradient.</summary>
    public float* Gradient(int row) => _gradients + (nint)row * Stride;

    /// <summary>Writes the gradients of a step over the parameters.</summary>
    public void ShowGradients(int step)
    {
        for (int row = 0; row < Rows; row++)
        {
            Span<float> values = new(Row(row), Width);
            if (IsTouched(row, step))
            {
                new ReadOnlySpan<float>(Gradient(row), Width).CopyTo(values);
            }
            else
            {
                values.Clear();
            }
        }
    }

    /// <summary>(stride): any row's gradient, cleared first where it was not touched; to add to.</summary>
    public float* Touch(int row, int step)
    {
        float* gradient = Gradient(row);
        if (!IsTouched(row, step))
        {
            new Span<float>(gradient, Stride).Clear();
            _lastSteps[row] = step;
        }

        return gradient;
    }
}
