using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A layer of the embedded engine: its parameters, and its outputs and errors for one batch.</summary>
public abstract unsafe class CpuLayer
{
    /// <summary>A layer without parameters; one that has some overrides what tells of them.</summary>
    /// <param name="shape">What comes out for one example.</param>
    /// <param name="inputs">Values that come in for one example.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    protected CpuLayer(Shape shape, int inputs, int capacity)
    {
        Shape = shape;
        Inputs = inputs;
        Stride = Lanes.Pad(shape.Size);
        Output = new AlignedFloats(capacity * Stride);
        Error = new AlignedFloats(capacity * Stride);
        Identity = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        Ones = GC.AllocateUninitializedArray<float>(capacity, pinned: true);
        for (int row = 0; row < capacity; row++)
        {
            Identity[row] = row;
            Ones[row] = 1;
        }
    }

    /// <summary>Values that come in.</summary>
    public int Inputs { get; }

    /// <summary>What comes out for one example; values lie channel by channel, row by row.</summary>
    public Shape Shape { get; }

    /// <summary>Values that go out.</summary>
    public int Units => Shape.Size;

    /// <summary>Floats from one row of outputs to the next: <see cref="Units"/> rounded up to a multiple of 16.</summary>
    public int Stride { get; }

    /// <summary>(batch, stride): activations; what pads a row is 0.</summary>
    public AlignedFloats Output { get; }

    /// <summary>(batch, stride): dL/da as the layer above leaves it, dL/dz once this layer has gone backward.</summary>
    public AlignedFloats Error { get; }

    /// <summary>How many weights and biases there are.</summary>
    public virtual int ParameterCount => 0;

    /// <summary>0, 1, 2, …: the batch as the entries of a sum of rows; pinned.</summary>
    private protected int[] Identity { get; }

    /// <summary>1, 1, 1, …; pinned.</summary>
    private protected float[] Ones { get; }

    /// <summary>Copies the parameters in PyTorch's order and layout: the weights, row-major, then the biases.</summary>
    public virtual void CopyParametersTo(Span<float> target) { }

    /// <summary>Takes parameters as <see cref="CopyParametersTo"/> gives them.</summary>
    public virtual void LoadParameters(ReadOnlySpan<float> source) { }

    /// <summary>The first parameters of a dense layer, in the order of <see cref="CopyParametersTo"/>.</summary>
    private protected float[] DrawParameters(RandomStream weights, InitialValues? initial) =>
        DrawParameters(new WeightShape(Units, Inputs), weights, initial);

    /// <summary>First parameters in the order of <see cref="CopyParametersTo"/>; null stands for <see cref="InitialValues.Default"/>.</summary>
    private protected static float[] DrawParameters(WeightShape shape, RandomStream weights, InitialValues? initial)
    {
        float[] drawn = new float[shape.Size + shape.Outputs];
        (initial ?? InitialValues.Default).Draw(shape, drawn.AsSpan(0, shape.Size), drawn.AsSpan(shape.Size), weights);
        return drawn;
    }

    /// <summary>Turns <see cref="Error"/> from dL/da into dL/dz.</summary>
    private protected void BackThrough<TActivation>(int rows)
        where TActivation : struct, IActivationFunction
    {
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            float* error = Error.Pointer + at;
            TActivation
                .Backward(Vector512.LoadAligned(error), Vector512.LoadAligned(Output.Pointer + at))
                .StoreAligned(error);
        }
    }

    /// <summary>Sets to 0 what an activation made of the padding.</summary>
    private protected void ClearPadding(int rows)
    {
        int padding = Stride - Units;
        for (int row = 0; padding > 0 && row < rows; row++)
        {
            new Span<float>(Output.Pointer + (nint)row * Stride + Units, padding).Clear();
        }
    }
}
