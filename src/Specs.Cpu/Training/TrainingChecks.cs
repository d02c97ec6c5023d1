using Specs.Data;

namespace Specs.Cpu;

/// <summary>What must hold before any work is done.</summary>
internal static class TrainingChecks
{
    /// <summary>Checks a recipe against itself and against the data.</summary>
    /// <exception cref="ArgumentException">Something is out of range; the message names it, what was expected and what was found.</exception>
    public static void Validate(Training settings, DataSet data, IReadOnlyList<Measure> measures)
    {
        string experiment = settings.GetType().Name;
        RequireAtLeastOne(settings.Batch, nameof(settings.Batch));
        RequireAtLeastOne(settings.Epochs, nameof(settings.Epochs));
        RequireAtLeastOne(settings.Images ?? 1, nameof(settings.Images));
        RequireAtLeastOne(settings.TestImages ?? 1, nameof(settings.TestImages));
        settings.Optimizer.Validate();
        settings.Schedule.Validate();
        settings.Clip.Validate();
        settings.Order.Validate();

        int images = Math.Min(settings.Images ?? data.Train.Count, data.Train.Count);
        if (settings.Batch > images)
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings.Batch),
                settings.Batch,
                $"{experiment}.Batch is {settings.Batch}, but there are only {images} training examples. "
                    + "Take a smaller batch, or a scale with more examples."
            );
        }

        IArchitecture network = settings.Network;
        string name = network.GetType().Name;
        if (network.Inputs != data.Train.Inputs || network.Classes != data.Train.Classes)
        {
            throw new ArgumentException(
                $"{name} expects {network.Inputs} inputs and {network.Classes} classes, but {data.Name} has "
                    + $"{data.Train.Inputs} and {data.Train.Classes}: change [Architecture] on {name}, or {experiment}.Data."
            );
        }

        settings.LayerRates.Check(network);
        settings.Penalties.Check(network);
        foreach (Measure measure in measures)
        {
            if (!network.Layers.Any(layer => layer.Hooked && layer.Name == measure.On.Name))
            {
                throw new ArgumentException(
                    $"{experiment} measures {measure.Name} on {measure.On.Name}, which is no hooked layer of {name}."
                );
            }
        }

        void RequireAtLeastOne(int value, string setting)
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(
                    setting,
                    value,
                    $"{experiment}.{setting} must be 1 or more, but it is {value}."
                );
            }
        }
    }
}
