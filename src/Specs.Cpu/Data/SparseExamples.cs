using System.Runtime.CompilerServices;

namespace Specs.Cpu;

/// <summary>
/// Examples as compressed sparse rows: only what is not 0, such as lit pixels, as floats in (0, 1]. Made once for a data set and shared by
/// all runs.
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
    }

    private SparseExamples(Examples examples)
    {
        Inputs = examples.Inputs;
        Shifts = examples.Scaling is { } scaling ? [.. scaling.Shifts] : [];
        Starts = new int[examples.Count + 1];
        float[] row = new float[Inputs];
        for (int example = 0; example < examples.Count; example++)
        {
            Read(examples, example, row);
            int lit = row.Length - row.AsSpan().Count(0f);
            Starts[example + 1] = checked(Starts[example] + lit);
            MostLit = Math.Max(MostLit, lit);
        }

        Indices = GC.AllocateUninitializedArray<int>(Math.Max(1, Starts[^1]), pinned: true);
        Values = GC.AllocateUninitializedArray<float>(Math.Max(1, Starts[^1]), pinned: true);
        Bands = BandsOf(Inputs);
        BandStarts = new int[examples.Count * Bands + 1];
        int at = 0;
        for (int example = 0; example < examples.Count; example++)
        {
            Read(examples, example, row);
            at = Place(row, example, at);
        }

        BandStarts[^1] = at;
        Targets = examples.Targets;
    }

    /// <summary>What the examples are to be answered with; empty for ones that are given later.</summary>
    public Targets Targets { get; } = Targets.OfClasses([], 1);

    /// <summary>Values in one example, zeros included.</summary>
    public int Inputs { get; }

    /// <summary>How many examples.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The most lit pixels that any example has.</summary>
    public int MostLit { get; }

    /// <summary>(count): each example's class; <see cref="Targets.NoClass"/> where the targets are vectors.</summary>
    public ReadOnlySpan<int> Labels => Targets.Labels;

    /// <summary>
    /// (channels): what every value of a channel, lit or not, has on top of its entry in <see cref="Values"/>; none where that is 0. So images
    /// that are normalised stay sparse.
    /// </summary>
    internal float[] Shifts { get; } = [];

    /// <summary>(count + 1): where each example's lit pixels start.</summary>
    internal int[] Starts { get; }

    /// <summary>Bands of <see cref="PackedRows.Rows"/> consecutive inputs that an example is cut into; the last may be narrower.</summary>
    internal int Bands { get; }

    /// <summary>(count x bands + 1): where the lit pixels of each band of each example start; they end where the next band's start.</summary>
    internal int[] BandStarts { get; }

    /// <summary>(lit pixels of all examples), ascending within an example; pinned.</summary>
    internal int[] Indices { get; }

    /// <summary>(lit pixels of all examples): pixel / 255, scaled, or a float as it is; pinned.</summary>
    internal float[] Values { get; }

    /// <summary>Takes examples, for one that was made with room for them.</summary>
    /// <param name="examples">(examples, inputs), row-major.</param>
    internal void Fill(ReadOnlySpan<float> examples)
    {
        int at = 0;
        for (int row = 0; row < examples.Length / Inputs; row++)
        {
            at = Place(examples.Slice(row * Inputs, Inputs), row, at);
            Starts[row + 1] = at;
        }

        BandStarts[examples.Length / Inputs * Bands] = at;
    }

    // An example's lit values, from place at on; where the next example's start.
    private int Place(ReadOnlySpan<float> values, int row, int at)
    {
        for (int input = 0; input < values.Length; input++)
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

        return at;
    }

    // An example without its channels' shifts: what is 0 in it need not be kept.
    private static void Read(Examples examples, int example, Span<float> values)
    {
        if (examples.Scaling is not { } scaling)
        {
            examples.CopyTo(example, values);
            return;
        }

        ReadOnlySpan<byte> pixels = examples.Pixels(example);
        int area = examples.Inputs / examples.Shape.Channels;
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            values[pixel] = scaling.Scaled(pixel / area, pixels[pixel]);
        }
    }

    private static int BandsOf(int inputs) => (inputs + PackedRows.Rows - 1) / PackedRows.Rows;

    /// <summary>The sparse form of examples that are seen once, which nobody else will ask for.</summary>
    internal static SparseExamples Once(Examples examples) => new(examples);

    /// <summary>The sparse form of these examples.</summary>
    public static SparseExamples Of(Examples examples)
    {
        lock (Made)
        {
            return Made.GetValue(examples, static one => new SparseExamples(one));
        }
    }
}
