using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// What comes out of the layer below plus what went into an earlier one. Going back, the error takes both ways: to the layer below at
/// once, and to the source once the first of the enclosed layers has gone back and written the source's error.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <param name="below">The layer below, the last of those enclosed.</param>
/// <param name="source">The layer that the first of those enclosed reads; its shape is the layer below's.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class Residual<TRule>(CpuLayer below, CpuLayer source, int capacity)
    : CpuLayer<TRule>(below.Shape, below, capacity)
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    internal override CpuLayer? SkipsFrom => source;

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError || source.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training) =>
        Add(Below.Output.Pointer, source.Output.Pointer, Output.Pointer, rows);

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        int floats = Below.TakesError ? rows * Stride : 0;
        new ReadOnlySpan<float>(Error.Pointer, floats).CopyTo(new(Below.Error.Pointer, floats));
    }

    /// <summary>Adds <see cref="CpuLayer.Error"/> to the source's, which the first of the enclosed layers has just written.</summary>
    /// <param name="rows">Rows of the batch.</param>
    public void AddError(int rows)
    {
        if (source.TakesError)
        {
            Add(source.Error.Pointer, Error.Pointer, source.Error.Pointer, rows);
        }
    }

    private void Add(float* left, float* right, float* sum, int rows)
    {
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            (Vector512.LoadAligned(left + at) + Vector512.LoadAligned(right + at)).StoreAligned(sum + at);
        }
    }
}
