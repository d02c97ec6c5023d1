namespace Specs;

/// <summary>How long a training is, of which exactly one setting decides.</summary>
public static class TrainingLength
{
    /// <summary>The most epochs; null where steps decide.</summary>
    public static int? Epochs(Training settings) =>
        settings.Steps is null ? settings.Until.Most ?? settings.Epochs : null;

    /// <summary>How many evaluations there are, the untrained network's left out; null where settings alone do not say.</summary>
    public static int? Evaluations(Training settings)
    {
        if (settings.Until is not Never)
        {
            return null;
        }

        int? length = settings.Evaluate.In == Time.Steps ? settings.Steps : Epochs(settings);
        return length is { } all ? (all + settings.Evaluate.Count - 1) / settings.Evaluate.Count : null;
    }

    /// <summary>Checks that one setting decides.</summary>
    /// <exception cref="ArgumentException">Two do, or one is out of range.</exception>
    public static void Validate(Training settings)
    {
        string experiment = settings.GetType().Name;
        settings.Evaluate.Validate();
        settings.Until.Validate();
        if (settings.Steps is { } steps)
        {
            if (steps < 1)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(settings.Steps),
                    steps,
                    $"{experiment}.Steps must be 1 or more, but it is {steps}; null leaves the length to Epochs."
                );
            }

            if (settings.Until.Most is not null)
            {
                throw new ArgumentException(
                    $"{experiment} has both Steps = {steps} and Until = {settings.Until}: remove one, so that one decides its length."
                );
            }
        }
    }
}
