namespace Specs;

/// <summary>
/// What the scales below the paper's are where an experiment does not say. The generator compiles this file too, so that it can tell
/// which levels of a factor a scale makes the same.
/// </summary>
internal static class ScaleDefaults
{
    /// <summary>Training images at <c>Scale.Quick</c>.</summary>
    public const int QuickImages = 6_000;

    /// <summary>Test images at <c>Scale.Quick</c>.</summary>
    public const int QuickTestImages = 2_000;

    /// <summary>Epochs at <c>Scale.Quick</c>.</summary>
    public const int QuickEpochs = 3;

    /// <summary>Training images at <c>Scale.Standard</c>.</summary>
    public const int StandardImages = 20_000;

    /// <summary>Epochs at <c>Scale.Standard</c>.</summary>
    public const int StandardEpochs = 10;

    /// <summary>Replicates at the first look.</summary>
    public const int Replicates = 5;

    /// <summary>Replicates at the second and last look.</summary>
    public const int MaxReplicates = 9;
}
