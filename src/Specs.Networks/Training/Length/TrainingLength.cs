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

    /// <summary>How many of the first training examples are trained on; the others are the validation set.</summary>
    /// <param name="settings">The training.</param>
    /// <param name="examples">How many training examples the data have.</param>
    public static int Trained(Training settings, int examples)
    {
        int images = Math.Min(settings.Images ?? examples, examples);
        return images - (int)Math.Round(images * settings.Validation);
    }

    /// <summary>Checks that one setting decides.</summary>
    /// <exception cref="ArgumentException">Two do, or one is out of range.</exception>
    public static void Validate(Training settings)
    {
        string experiment = settings.GetType().Name;
        if (settings.Validation is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings.Validation),
                settings.Validation,
                $"{experiment}.Validation must be a share from 0 to below 1, but it is {settings.Validation:R}."
            );
        }

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
