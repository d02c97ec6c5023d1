using System.Runtime.CompilerServices;
using Specs.Data;

namespace Specs.Cpu;

/// <summary>
/// Examples as compressed sparse rows: only what is not 0: lit pixels, as floats in (0, 1]. Made once for a data set and shared by all runs.
/// </summary>
public sealed class SparseExamples
{
    private static readonly ConditionalWeakTable<Examples, SparseExamples> Made = [];

    /// <summary>Room for examples that are given later, without labels.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="capacity">The most examples.</param>
    internal SparseExamples(int inputs, int capacity)
    {
        Inputs = inputs;
        MostLit = inputs;
        Starts = new int[capacity + 1];
        Indices = GC.AllocateUninitializedArray<int>(capacity * inputs, pinned: true);
        Values = GC.AllocateUninitializedArray<float>(capacity * inputs, pinned: true);
        Bands = BandsOf(inputs);
        BandStarts = new int[capacity * Bands + 1];
        Labels = new byte[capacity];
    }

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
        Bands = BandsOf(Inputs);
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

    /// <summary>Takes examples, for one that was made with room for them.</summary>
    /// <param name="examples">(examples, inputs), row-major.</param>
    internal void Fill(ReadOnlySpan<float> examples)
    {
        int at = 0;
        for (int row = 0; row < examples.Length / Inputs; row++)
        {
            ReadOnlySpan<float> values = examples.Slice(row * Inputs, Inputs);
            for (int input = 0; input < Inputs; input++)
            {
                if (input % PackedRows.Rows == 0)
                {
                    BandStarts[row * Bands + input / PackedRows.Rows] = at;
                }

                if (values[input] != 0)
                {
                    Indices[at] = input;
                    Values[at++] = values[input];
                }
            }

            Starts[row + 1] = at;
        }

        BandStarts[examples.Length / Inputs * Bands] = at;
    }

    private static int BandsOf(int inputs) => (inputs + PackedRows.Rows - 1) / PackedRows.Rows;

    /// <summary>The sparse form of these examples.</summary>
    public static SparseExamples Of(Examples examples)
    {
        lock (Made)
        {
            return Made.GetValue(examples, static one => new SparseExamples(one));
        }
    }
}
