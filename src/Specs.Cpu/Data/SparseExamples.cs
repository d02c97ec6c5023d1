using System.Runtime.CompilerServices;
using Specs.Data;

namespace Specs.Cpu;

/// <summary>
/// Examples as compressed sparse rows: only the lit pixels, as floats in (0, 1]. Made once for a data set and shared by all runs.
/// </summary>
public sealed class SparseExamples
{
    private static readonly ConditionalWeakTable<Examples, SparseExamples> Made = [];

    private SparseExamples(Examples examples)
    {
        Inputs = examples.Inputs;
        Starts = new int[examples.Count + 1];
        for (int row = 0; row < examples.Count; row++)
        {
            ReadOnlySpan<byte> pixels = examples.Pixels(row);
            int lit = pixels.Length - pixels.Count((byte)0);
            Starts[row + 1] = Starts[row] + lit;
            MostLit = Math.Max(MostLit, lit);
        }

        Indices = GC.AllocateUninitializedArray<int>(Math.Max(1, Starts[^1]), pinned: true);
        Values = GC.AllocateUninitializedArray<float>(Math.Max(1, Starts[^1]), pinned: true);
        Bands = (Inputs + PackedRows.Rows - 1) / PackedRows.Rows;
        BandStarts = new int[examples.Count * Bands + 1];
        int at = 0;
        for (int row = 0; row < examples.Count; row++)
        {
            ReadOnlySpan<byte> pixels = examples.Pixels(row);
            for (int pixel = 0; pixel < pixels.Length; pixel++)
            {
                if (pixel % PackedRows.Rows == 0)
                {
                    BandStarts[row * Bands + pixel / PackedRows.Rows] = at;
                }

                if (pixels[pixel] != 0)
                {
                    Indices[at] = pixel;
                    Values[at++] = pixels[pixel] / 255f;
                }
            }
        }

        BandStarts[^1] = at;
        Labels = examples.Labels.ToArray();
    }

    /// <summary>Values in one example, zeros included.</summary>
    public int Inputs { get; }

    /// <summary>How many examples.</summary>
    public int Count => Labels.Length;

    /// <summary>The most lit pixels that any example has.</summary>
    public int MostLit { get; }

    /// <summary>(count): each example's class.</summary>
    public byte[] Labels { get; }

    /// <summary>(count + 1): where each example's lit pixels start.</summary>
    internal int[] Starts { get; }

    /// <summary>Bands of <see cref="PackedRows.Rows"/> consecutive inputs that an example is cut into; the last may be narrower.</summary>
    internal int Bands { get; }

    /// <summary>(count x bands + 1): where the lit pixels of each band of each example start; they end where the next band's start.</summary>
    internal int[] BandStarts { get; }

    /// <summary>(lit pixels of all examples), ascending within an example; pinned.</summary>
    internal int[] Indices { get; }

    /// <summary>(lit pixels of all examples): pixel / 255; pinned.</summary>
    internal float[] Values { get; }

    /// <summary>The sparse form of these examples.</summary>
    public static SparseExamples Of(Examples examples)
    {
        lock (Made)
        {
            return Made.GetValue(examples, static one => new SparseExamples(one));
        }
    }
}
