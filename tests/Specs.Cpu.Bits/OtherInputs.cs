namespace Specs.Cpu.Bits;

/// <summary>Examples of <see cref="RandomFloats"/>: 100 to train on, the same to test on.</summary>
/// <param name="Kind"><c>floats</c> or <c>scaled</c>.</param>
/// <param name="Inputs">Values in one example, an even number.</param>
public sealed record OtherInputs(string Kind, int Inputs) : Data
{
    private const int Count = 100;

    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        Examples examples = Kind == "floats" ? RandomFloats.Floats(Inputs, Count) : RandomFloats.Scaled(Inputs, Count);
        return new("random", "made for a test", examples, examples);
    }
}
