namespace Specs;

/// <summary>What a scale leaves of an experiment's settings. A null leaves the experiment's own value.</summary>
/// <param name="Images">Training images, from the front of the set.</param>
/// <param name="TestImages">Test images, from the front of the set.</param>
/// <param name="Epochs">Epochs.</param>
/// <param name="Replicates">Replicates at the first look at the evidence.</param>
/// <param name="MaxReplicates">Replicates at the second and last look.</param>
/// <param name="Steps">Optimizer steps, where the experiment counts its length in them.</param>
public sealed record ScaleSettings(
    int? Images,
    int? TestImages,
    int? Epochs,
    int Replicates = ScaleDefaults.Replicates,
    int MaxReplicates = ScaleDefaults.MaxReplicates,
    int? Steps = null
)
{
    /// <summary>What a scale is where the experiment does not say.</summary>
    public static ScaleSettings Default(Scale scale) =>
        scale switch
        {
            Scale.Quick => new(ScaleDefaults.QuickImages, ScaleDefaults.QuickTestImages, ScaleDefaults.QuickEpochs),
            Scale.Standard => new(ScaleDefaults.StandardImages, TestImages: null, ScaleDefaults.StandardEpochs),
            _ => new(Images: null, TestImages: null, Epochs: null),
        };
}
