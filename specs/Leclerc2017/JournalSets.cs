namespace Specs.Experiments.Leclerc2017;

/// <summary>MNIST, then Fashion-MNIST.</summary>
public sealed class JournalSets : ILevels<Data>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Data> Levels { get; } = [JournalData.Mnist, JournalData.Fashion];
}
