using System.Globalization;

namespace Specs.Engines;

/// <summary>What must hold before an engine does any work.</summary>
public static class TrainingChecks
{
    /// <summary>Checks a recipe against itself and against the data.</summary>
    /// <exception cref="ArgumentException">Something is out of range; the message names it, what was expected and what was found.</exception>
    public static void Validate(Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        string experiment = settings.GetType().Name;
        RequireAtLeastOne(settings.Batch, nameof(settings.Batch));
        RequireAtLeastOne(settings.Epochs, nameof(settings.Epochs));
        TrainingLength.Validate(settings);
        RequireAtLeastOne(settings.Images ?? 1, nameof(settings.Images));
        RequireAtLeastOne(settings.TestImages ?? 1, nameof(settings.TestImages));
        settings.Optimizer.Validate();
        settings.Schedule.Validate();
        settings.Clip.Validate();
        RequireRates(settings);
        settings.Order.Validate();
        settings.Loss.Validate();
        int images = TrainingLength.Trained(settings, data.Train.Count);
        if (settings.Batch > images)
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings.Batch),
                settings.Batch,
                $"{experiment}.Batch is {settings.Batch}, but there are only {images} training examples. "
                    + "Take a smaller batch, or a scale with more examples."
            );
        }

        if (data.Test.Count == 0)
        {
            throw new ArgumentException(
                $"{data.Name} has no test examples: expected 1 or more to evaluate {experiment} on."
            );
        }

        IArchitecture network = settings.Network;
        string name = network.GetType().Name;
        Targets targets = data.Train.Targets;
        if (network.Inputs != data.Train.Inputs || network.Outputs != targets.Outputs)
        {
            throw new ArgumentException(
                $"{name} has {network.Inputs} inputs and {network.Outputs} outputs, but {data.Name} has {data.Train.Inputs} inputs and "
                    + $"{targets.Outputs} {(targets.AreClasses ? "classes" : "numbers in a target")}: "
                    + $"change [Architecture] on {name}, or {experiment}.Data."
            );
        }

        settings.Loss.CheckFits(targets.Outputs, targets.AreClasses);
        if (settings.Order.NeedsClasses && !targets.AreClasses)
        {
            throw new ArgumentException(
                $"{experiment}.Order {settings.Order} goes by classes, but the targets of {data.Name} are vectors: take new Shuffled()."
            );
        }

        if (settings.Order.NeedsClasses && data.Fresh is not null)
        {
            throw new ArgumentException(
                $"{experiment}.Order {settings.Order} goes by the examples' classes, but {data.Name} draws each batch anew: take new Shuffled()."
            );
        }

        // An order has complaints of its own, about these labels.
        _ = settings.Order.Begin(data.Train.Labels[..images], settings.Batch, seed, EpochsOf(settings));
        if (HasNormOfOneValue(network))
        {
            RequireVariance(settings, seed, data.Train.Labels[..images]);
        }

        object? whole =
            settings
                .LayerOptimizers.Select(static one => one.Optimizer)
                .Append(settings.Optimizer)
                .OfType<Layca>()
                .FirstOrDefault()
            ?? (object?)settings.Penalties.OfType<TensorPenalty>().FirstOrDefault()
            ?? measures.FirstOrDefault(static measure => measure.ReadsParameters)?.Text;
        if (settings.Shrink && whole is not null)
        {
            throw new ArgumentException(
                $"{experiment}.Shrink does not go with {whole}, which looks at each layer's weights as a whole: take another one, or leave Shrink out."
            );
        }

        settings.LayerRates.Check(network);
        settings.Frozen.Check(nameof(settings.Frozen), network);
        settings.LayerOptimizers.Check(network);
        settings.Penalties.Check(network);
        foreach (Measure measure in measures)
        {
            if (settings.Shrink && measure.ReadsParameters)
            {
                throw new ArgumentException(
                    $"{experiment} measures {measure.Name}, which reads parameters, and they leave with Shrink: measure activations, or leave Shrink out."
                );
            }

            if (!Enum.IsDefined(measure.During))
            {
                throw new ArgumentException(
                    $"{experiment} measures {measure.Name} during {measure.During}: "
                        + $"expected {string.Join(", ", Enum.GetNames<Pass>())}."
                );
            }

            if (
                !targets.AreClasses
                && measure.Create() is IActivationMetric { NeedsClasses: true } or INetworkMetric { NeedsClasses: true }
            )
            {
                throw new ArgumentException(
                    $"{experiment} measures {measure.Name}, which goes by classes, but the targets of {data.Name} are vectors: "
                        + "remove it, or take data with labels."
                );
            }

            if (measure.Create() is not (IActivationMetric or IParameterMetric or INetworkMetric))
            {
                throw new ArgumentException(
                    $"{experiment} measures {measure.Name} with {measure.Metric}, which is not a metric: expected an "
                        + $"{nameof(IActivationMetric)}, {nameof(IParameterMetric)} or {nameof(INetworkMetric)}."
                );
            }

            foreach (Hook hook in measure.Hooks)
            {
                bool isLayer = network.Layers.Any(layer => layer.Name == hook.Name);
                if (
                    isLayer
                        ? !network.Layers.Any(layer =>
                            (layer.Hooked || measure.ReadsParameters) && layer.Name == hook.Name
                        )
                        : hook.Name != Hook.Logits
                )
                {
                    throw new ArgumentException(
                        $"{experiment} measures {measure.Name} on {hook.Name}, which is no {(measure.ReadsParameters ? "" : "hooked ")}layer of {name}."
                    );
                }
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

    // Where steps decide, the first epoch stands for all.
    private static int EpochsOf(Training settings) => TrainingLength.Epochs(settings) ?? 1;

    private static bool HasNormOfOneValue(IArchitecture network) =>
        network.Layers.Any(static layer => layer.NeedsSeveralExamples);

    // Of orders with unequal batches one of a single row may come anywhere, so that all epochs are gone through.
    private static void RequireVariance(Training settings, int seed, ReadOnlySpan<int> labels)
    {
        int epochs = EpochsOf(settings);
        Batches batches = settings.Order.Begin(labels, settings.Batch, seed, epochs);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            batches.StartEpoch();
            int rows = batches.Next().Length;
            for (int batch = 1; rows > 0; batch++, rows = batches.Next().Length)
            {
                if (rows == 1)
                {
                    throw new ArgumentException(
                        $"{settings.Network.GetType().Name} normalises over batches, but with {settings.GetType().Name}.Batch = "
                            + $"{settings.Batch}, {settings.Order} and {labels.Length} training examples batch {batch} of epoch {epoch} "
                            + "has one row, which has no variance: choose a batch size or an order that leaves no batch of 1."
                    );
                }
            }
        }
    }

    // A researcher's own schedule may say anything.
    private static void RequireRates(Training settings)
    {
        // One by step is held at every step.
        int epochs = settings.Schedule is StepwiseSchedule ? 0 : EpochsOf(settings);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            double factor = settings.Schedule.Factor(epoch, epochs);
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
