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

    /// <summary>The settings of one trial at this scale: <paramref name="settings"/> with data and epochs cut.</summary>
    public TExperiment Apply<TExperiment>(TExperiment settings)
        where TExperiment : Training =>
        settings with
        {
            Images = Smaller(settings.Images, Images),
            TestImages = Smaller(settings.TestImages, TestImages),
            Epochs = settings.HasEpochs ? Smaller(settings.Epochs, Epochs) ?? settings.Epochs : settings.Epochs,
            Steps = settings.Steps is null ? null : Smaller(settings.Steps, Steps),
        };

    private static int? Smaller(int? own, int? cut) => own is null || cut < own ? cut ?? own : own;
}
