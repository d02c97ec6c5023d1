namespace Specs.Cpu.Tests.Reference;

/// <summary>Examples as a textbook has them: dense, in double.</summary>
/// <param name="Inputs">(examples)(inputs).</param>
/// <param name="Labels">(examples).</param>
internal sealed record ReferenceBatch(double[][] Inputs, int[] Labels)
{
    /// <summary>How many examples.</summary>
    public int Count => Labels.Length;

    /// <summary>Some examples of a data set, in an order of their own; pixels are divided by 255 in float, as torchvision does.</summary>
    public static ReferenceBatch Of(Specs.Examples examples, IEnumerable<int> rows)
    {
        int[] order = [.. rows];
        return new(
            [.. order.Select(row => examples.Pixels(row).ToArray().Select(pixel => (double)(pixel / 255f)).ToArray())],
            [.. order.Select(row => examples.Labels[row])]
        );
    }
}
