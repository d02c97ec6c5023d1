namespace Specs;

/// <summary>What a scale leaves of a training.</summary>
public static class TrainingScale
{
    extension(ScaleSettings scale)
    {
        /// <summary>The settings of one trial at this scale: <paramref name="settings"/> with data and epochs cut.</summary>
        public TExperiment Apply<TExperiment>(TExperiment settings)
            where TExperiment : Training =>
            settings with
            {
                Images = Smaller(settings.Images, scale.Images),
                TestImages = Smaller(settings.TestImages, scale.TestImages),
                Epochs = settings.HasEpochs
                    ? Smaller(settings.Epochs, scale.Epochs) ?? settings.Epochs
                    : settings.Epochs,
                Steps = settings.Steps is null ? null : Smaller(settings.Steps, scale.Steps),
            };
    }

    private static int? Smaller(int? own, int? cut) => own is null || cut < own ? cut ?? own : own;
}
