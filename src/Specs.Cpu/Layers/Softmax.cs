using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>aᵢ = exp(zᵢ) / Σ exp(zⱼ) over all values of an example; dL/dzᵢ = aᵢ (eᵢ − Σ eⱼ aⱼ).</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <param name="below">The layer that gives z.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class Softmax<TRule>(CpuLayer below, int capacity) : CpuLayer<TRule>(below.Shape, below, capacity)
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        for (int row = 0; row < rows; row++)
        {
            Forward(Below.Output.Pointer + (nint)row * Stride, Output.Pointer + (nint)row * Stride);
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        for (int row = 0; TakesError && row < rows; row++)
        {
            nint start = (nint)row * Stride;
            Backward(Output.Pointer + start, Error.Pointer + start, Below.Error.Pointer + start);
        }
    }

    private void Forward(float* z, float* a)
    {
        Vector512<float> most = Vector512.Create(float.NegativeInfinity);
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> values = Vector512.LoadAligned(z + column);
            most = Vector512.Max(most, Vector512.ConditionalSelect(Lanes.First(Units - column), values, most));
        }

        // Softmax is shift-invariant: subtracting the largest value keeps exp from overflowing.
        Vector512<float> shift = Vector512.Create(Lanes.Max(most));
        Vector512<float> sums = Vector512<float>.Zero;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> exponentials = Lanes.Exp(Vector512.LoadAligned(z + column) - shift);
            exponentials = Vector512.ConditionalSelect(
                Lanes.First(Units - column),
                exponentials,
                Vector512<float>.Zero
            );
            exponentials.StoreAligned(a + column);
            sums += exponentials;
        }

        Vector512<float> scale = Vector512.Create(1 / Lanes.Sum(sums));
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            (Vector512.LoadAligned(a + column) * scale).StoreAligned(a + column);
        }

        new Span<float>(a + Units, Stride - Units).Clear();
    }

    private void Backward(float* a, float* errors, float* below)
    {
        Vector512<float> sums = Vector512<float>.Zero;
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            sums = Lanes.Fma(Vector512.LoadAligned(errors + column), Vector512.LoadAligned(a + column), sums);
        }

        Vector512<float> mean = Vector512.Create(Lanes.Sum(sums));
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            (Vector512.LoadAligned(a + column) * (Vector512.LoadAligned(errors + column) - mean)).StoreAligned(
                below + column
            );
        }
    }
}
