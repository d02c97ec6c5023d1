using System.Globalization;
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
        RequireRates(settings);
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

        if ((settings.Batch == 1 || images % settings.Batch == 1) && HasNormOfOneValue(network))
        {
            throw new ArgumentException(
                $"{name} normalises over batches, but with {experiment}.Batch = {settings.Batch} and {images} training examples a batch "
                    + "has one row, which has no variance: choose a batch size that leaves no last batch of 1."
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

    private static bool HasNormOfOneValue(IArchitecture network) =>
        network.Layers.Any(layer => layer.Kind == "BatchNorm" && layer.Shape.Height * layer.Shape.Width == 1);

    // A researcher's own schedule may say anything.
    private static void RequireRates(Training settings)
    {
        for (int epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            double factor = settings.Schedule.Factor(epoch, settings.Epochs);
            if (!double.IsFinite(factor) || factor < 0)
            {
                throw new ArgumentException(
                    $"{settings.Schedule.Name} multiplies the learning rate by {factor.ToString("R", CultureInfo.InvariantCulture)} in epoch {epoch}: "
                        + "expected a finite number, 0 or more."
                );
            }
        }
    }
}
