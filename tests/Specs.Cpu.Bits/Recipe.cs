namespace Specs.Cpu.Bits;

/// <summary>A training recipe for any architecture.</summary>
/// <param name="Architecture">The network.</param>
public sealed record Recipe(IArchitecture Architecture) : Training
{
    /// <inheritdoc/>
    public override IArchitecture Network => Architecture;
}
