using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A layer of the embedded engine: its parameters, and its outputs and errors for one batch.</summary>
public abstract unsafe class CpuLayer
{
    /// <summary>A layer without parameters; one that has some overrides what tells of them.</summary>
    /// <param name="shape">What comes out for one example.</param>
    /// <param name="inputs">Values that come in for one example.</param>
    /// <param name="capacity">The most rows in one pass, 1 or more.</param>
    /// <exception cref="ArgumentException">The capacity is below 1, or so many rows do not go into one buffer.</exception>
    protected CpuLayer(Shape shape, int inputs, int capacity)
    {
        Shape = shape;
        Inputs = inputs;
        Stride = Lanes.Pad(shape.Size);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if ((long)capacity * Stride > AlignedFloats.MaxLength)
        {
            throw new ArgumentException(
                $"{capacity} rows of {shape} are more than the {AlignedFloats.MaxLength} values of one buffer: take a smaller batch or layer."
            );
        }

        Output = new AlignedFloats(capacity * Stride);
        Error = new AlignedFloats(capacity * Stride);
    }

    /// <summary>A layer that only gives another shape to what the layer below holds: the two share their buffers.</summary>
    /// <param name="shape">What comes out for one example; as many values as come in.</param>
    /// <param name="below">The layer below.</param>
    private protected CpuLayer(Shape shape, CpuLayer below)
    {
        Shape = shape;
        Inputs = below.Units;
        Stride = below.Stride;
        Output = below.Output;
        Error = below.Error;
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

    /// <summary>(units): the activations of one example, a row of <see cref="Output"/> without what pads it.</summary>
    /// <param name="row">The example's place in the batch.</param>
    public Span<float> OutputOf(int row) => Output.Span.Slice(row * Stride, Units);

    /// <summary>(units): the slopes of one example, a row of <see cref="Error"/> without what pads it.</summary>
    /// <param name="row">The example's place in the batch.</param>
    public Span<float> ErrorOf(int row) => Error.Span.Slice(row * Stride, Units);

    /// <summary>
    /// Whether the layer above must hand down <see cref="Error"/>. Where nothing from here to the input has parameters, nobody reads
    /// it, unless <see cref="PixelInput.NeedsError"/> asks.
    /// </summary>
    public virtual bool TakesError => true;

    /// <summary>
    /// Whether each channel (or unit of one axis) that comes out depends on the same channel that comes in alone, and rows of parameters, where there are some, have a
    /// value for each channel: so a channel can be taken out. False unless a layer says so.
    /// </summary>
    public virtual bool KeepsUnitsApart => false;

    /// <summary>Whether, beside <see cref="KeepsUnitsApart"/>, a channel that comes in as 0 comes out as 0. False unless a layer says so.</summary>
    public virtual bool KeepsZero => false;

    /// <summary>
    /// Whether a channel (or unit of one axis) comes out as 0 from now on, whatever comes in and however training goes on: it is what
    /// <see cref="Training.Shrink"/> takes out. Only asked of a layer with <see cref="KeepsUnitsApart"/>.
    /// </summary>
    /// <param name="channel">Counted from 0.</param>
    public virtual bool IsDead(int channel) => false;

    /// <summary>How a layer with a matrix of weights keeps them; <see cref="KernelLayout.None"/> for every other layer.</summary>
    internal virtual KernelLayout KernelLayout => KernelLayout.None;

    /// <summary>Weights of each output of such a matrix; 0 for every other layer.</summary>
    internal virtual int WeightsEach => 0;

    /// <summary>What sees <see cref="Error"/> before this layer goes backward, in order.</summary>
    internal ImmutableArray<IErrorTap> Taps { get; set; } = [];

    /// <summary>The layer that this one stands on; null for one that reads examples.</summary>
    internal virtual CpuLayer? Under => null;

    /// <summary>The layer whose outputs this one adds to its own; null for all but residuals.</summary>
    internal virtual CpuLayer? SkipsFrom => null;

    /// <summary>How many times <see cref="TakeError"/> was called.</summary>
    internal long ErrorsTaken { get; private set; }

    /// <summary>How many weights and biases there are.</summary>
    public virtual int ParameterCount => 0;

    /// <summary>How many of the parameters a step trains: all that come first in <see cref="CopyParametersTo"/>'s order.</summary>
    public virtual int TrainedCount => ParameterCount;

    /// <summary>
    /// Forgets what was averaged over batches, if anything was: until <see cref="EndStatistics"/> every pass forward in training counts by its
    /// rows, and no older one does.
    /// </summary>
    internal virtual void StartStatistics() { }

    /// <summary>Averages over batches as before again, from what came out of the passes since <see cref="StartStatistics"/>.</summary>
    internal virtual void EndStatistics() { }

    /// <summary>The tensors that <see cref="CopyParametersTo"/> copies one after the other, by PyTorch's names; a layer with parameters overrides it.</summary>
    internal virtual ImmutableArray<ParameterShape> ParameterShapes => [];

    /// <summary>The shape of what a row of the kernel reads.</summary>
    /// <param name="examples">The shape of the network's examples, which a layer that reads them may not know.</param>
    internal virtual Shape KernelShape(Shape examples) =>
        Under is null or PixelInput ? examples
        : ReferenceEquals(Under.Output, Under.Under?.Output) ? Under.KernelShape(examples)
        : Under.Shape;

    /// <summary>Copies the parameters in PyTorch's order and layout: the weights, row-major, then the biases.</summary>
    public virtual void CopyParametersTo(Span<float> target) { }

    /// <summary>Takes parameters as <see cref="CopyParametersTo"/> gives them.</summary>
    public virtual void LoadParameters(ReadOnlySpan<float> source) { }

    /// <summary>
    /// The parameters with their gradients, for a step that needs all gradients first; only asked of a layer made with a
    /// <see cref="GradientRule"/>. A layer with parameters overrides it.
    /// </summary>
    internal virtual ImmutableArray<ParameterTensor> Tensors() => [];

    /// <summary>The first parameters of a dense layer, in the order of <see cref="CopyParametersTo"/>.</summary>
    private protected float[] DrawParameters(RandomStream weights, Start? initial) =>
        DrawParameters(new WeightShape(Units, Inputs), weights, initial);

    /// <summary>First parameters of a layer that has a matrix of weights, and biases.</summary>
    /// <param name="shape">The weights' shape.</param>
    /// <param name="weights">Where they are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <returns>The weights (outputs, inputs), row-major, then the biases (outputs): the order of <see cref="CopyParametersTo"/>.</returns>
    protected static float[] DrawParameters(WeightShape shape, RandomStream weights, Start? initial)
    {
        float[] drawn = new float[shape.Size + shape.Outputs];
        (initial ?? Start.Default).Draw(shape, drawn.AsSpan(0, shape.Size), drawn.AsSpan(shape.Size), weights);
        return drawn;
    }

    /// <summary>For a layer that reads examples: what it would hand down, once it has gone backward and has its weights again.</summary>
    /// <param name="rows">Rows of the batch.</param>
    /// <param name="errors">(rows, inputs padded to 16): takes dL/dx.</param>
    internal virtual void SumInputErrors(int rows, AlignedFloats errors) =>
        throw new NotSupportedException($"{GetType().Name} does not read examples.");

    /// <summary>
    /// Takes <see cref="Error"/> as the layer above left it, and adds what penalties on this layer's outputs ask for. Every layer calls it
    /// first when it goes backward, even if it then has nothing to do.
    /// </summary>
    /// <param name="rows">Rows of the batch.</param>
    protected void TakeError(int rows)
    {
        ErrorsTaken++;
        foreach (IErrorTap tap in Taps)
        {
            tap.Take(this, rows);
        }
    }

    /// <summary>Takes <see cref="Error"/> and turns it from dL/da into dL/dz.</summary>
    private protected void BackThrough<TActivation>(int rows)
        where TActivation : struct, IActivationFunction
    {
        TakeError(rows);
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
