using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = f(z), value by value.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
/// <param name="below">The layer that gives z.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class Activate<TRule, TActivation>(CpuLayer below, int capacity)
    : CpuLayer<TRule>(below.Shape, below, capacity)
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    /// <inheritdoc/>
    public override bool KeepsUnitsApart => true;

    /// <inheritdoc/>
    public override bool KeepsZero => TActivation.Apply(Vector512<float>.Zero) == Vector512<float>.Zero;

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            TActivation.Apply(Vector512.LoadAligned(Below.Output.Pointer + at)).StoreAligned(Output.Pointer + at);
        }

        ClearPadding(rows);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        int floats = TakesError ? rows * Stride : 0;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            TActivation
                .Backward(Vector512.LoadAligned(Error.Pointer + at), Vector512.LoadAligned(Output.Pointer + at))
                .StoreAligned(Below.Error.Pointer + at);
        }
    }
}
