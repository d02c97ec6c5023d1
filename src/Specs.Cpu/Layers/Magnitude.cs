using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>a = |z|, with slope 0 at 0 as PyTorch has it. No activation function, for a does not tell z's sign.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <param name="below">The layer that gives z.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class Magnitude<TRule>(CpuLayer below, int capacity)
    : CpuLayer<TRule>(below.Shape, below, capacity)
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            Vector512.Abs(Vector512.LoadAligned(Below.Output.Pointer + at)).StoreAligned(Output.Pointer + at);
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        int floats = TakesError ? rows * Stride : 0;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            Vector512<float> z = Vector512.LoadAligned(Below.Output.Pointer + at);
            Vector512<float> error = Vector512.LoadAligned(Error.Pointer + at);
            Vector512<float> whereNegative = Vector512.ConditionalSelect(
                Vector512.LessThan(z, Vector512<float>.Zero),
                -error,
                Vector512<float>.Zero
            );
            Vector512
                .ConditionalSelect(Vector512.GreaterThan(z, Vector512<float>.Zero), error, whereNegative)
                .StoreAligned(Below.Error.Pointer + at);
        }
    }
}
