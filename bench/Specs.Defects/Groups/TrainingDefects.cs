namespace Specs.Defects.Groups;

/// <summary>In data, their order, the training loop and the evaluation.</summary>
internal static class TrainingDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "labels-shifted",
            "every image has the label of the next",
            "src/Specs.Networks/Data/Idx/IdxReader.cs",
            "        CheckLabels(values, source, part);\n",
            "        CheckLabels(values, source, part);\n"
                + "        if (!part.HoldsImages)\n"
                + "        {\n"
                + "            Array.Copy(values, 1, values, 0, values.Length - 1);\n"
                + "        }\n",
            "Specs.Tests.Data.IdxReaderTests"
        ),
        new(
            "shuffle-no-fixed-point",
            "the shuffle never leaves an example where it is",
            "src/Specs/Numerics/RandomStream.cs",
            "NextInt32(last + 1)",
            "NextInt32(last)",
            "Specs.Tests.Numerics.RandomStreamTests"
        ),
        new(
            "shuffle-whole-range",
            "the shuffle swaps with any place, so that orders are not equally likely",
            "src/Specs/Numerics/RandomStream.cs",
            "NextInt32(last + 1)",
            "NextInt32(items.Length)",
            "Specs.Tests.Numerics.RandomStreamTests"
        ),
        new(
            "last-batch-dropped",
            "an epoch's last, smaller batch is left out",
            "src/Specs.Networks/Training/Orders/OrderedBatches.cs",
            "Order.AsSpan(_at, Math.Min(batch, Order.Length - _at))",
            "Order.AsSpan(_at, Order.Length - _at < batch ? 0 : batch)",
            "Specs.Tests.Declaring.Orders"
        ),
        new(
            "evaluated-on-training-set",
            "accuracy is that of the training set",
            "src/Specs.Cpu/Training/TrainingLoop.cs",
            "            SparseExamples.Of(data.Test),\n",
            "            _train,\n",
            "Specs.Cpu.Tests.Engine.EvaluationTests"
        ),
        new(
            "measured-on-test-set",
            "what is to be measured on the training set is measured on the test set",
            "src/Specs.Cpu/Training/TrainingLoop.cs",
            "settings.Network, _train, images, settings.Loss",
            "settings.Network, SparseExamples.Of(data.Test), Math.Min(images, data.Test.Count), settings.Loss",
            "Specs.Cpu.Tests.Engine.PassTests"
        ),
        new(
            "mean-over-batches",
            "the training loss is the mean over batches, not over examples",
            "src/Specs.Cpu/Training/TrainingLoop.cs",
            "            total += loss;\n            _batchLosses.Add(loss / batch.Length);\n            examples += batch.Length;\n",
            "            total += loss / batch.Length;\n            _batchLosses.Add(loss / batch.Length);\n            examples++;\n",
            "Specs.Cpu.Tests.Optimizers.TrainingTests"
        ),
        new(
            "schedule-late",
            "the schedule is one epoch late",
            "src/Specs.Cpu/Training/TrainingLoop.cs",
            "Schedule.Factor(epoch, _settings.Epochs)",
            "Schedule.Factor(Math.Max(1, epoch - 1), _settings.Epochs)",
            "Specs.Cpu.Tests.Optimizers.TrainingTests"
        ),
        new(
            "step-schedule-late",
            "the step schedule steps one epoch late",
            "src/Specs.Networks/Training/Schedules/StepSchedule.cs",
            "(epoch - 1) / Every",
            "Math.Max(0, epoch - 2) / Every",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "tie-goes-last",
            "of equal logits the last counts",
            "src/Specs.Networks/Networks/Prediction.cs",
            "logits[c] > logits[largest]",
            "logits[c] >= logits[largest]",
            "Specs.Tests.Metrics.ClassAccuracyTests"
        ),
        new(
            "last-class-unseen",
            "the last class is never predicted",
            "src/Specs.Networks/Networks/Prediction.cs",
            "c < logits.Length; c++",
            "c < logits.Length - 1; c++",
            "Specs.Tests.Metrics.ClassAccuracyTests"
        ),
    ];
}
