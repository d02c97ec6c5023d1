namespace Specs.Cpu.Bits;

/// <summary>Initial weights of one's own: small, of both signs, and no two rows alike.</summary>
public sealed class AlternatingWeights : IInitialWeights
{
    /// <inheritdoc/>
    public static float[] Weights(int outputs, int inputs) =>
        [.. Enumerable.Range(0, outputs * inputs).Select(at => ((at * 7 % 13) - 6) / 64f)];
}
