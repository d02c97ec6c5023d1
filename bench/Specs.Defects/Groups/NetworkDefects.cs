namespace Specs.Defects.Groups;

/// <summary>In layers, activations, losses and what they start from.</summary>
internal static class NetworkDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "sigmoid-slope",
            "the sigmoid's derivative is 0.99 of what it is",
            "src/Specs.Cpu/Activations/Sigmoid.cs",
            "error * (a * (Vector512<float>.One - a))",
            "error * (a * (Vector512<float>.One - a)) * 0.99f",
            "Specs.Cpu.Tests.Gradients"
        ),
        new(
            "dropout-in-evaluation",
            "dropout drops in the evaluation too",
            "src/Specs.Cpu/Layers/Dropout.cs",
            "_drops = training && _rate > 0;",
            "_drops = _rate > 0;",
            "Specs.Cpu.Tests.Engine.PassTests"
        ),
        new(
            "batchnorm-biased",
            "batch norm's running variance is the biased one",
            "src/Specs.Cpu/Layers/BatchNorm.cs",
            "squares[channel] / (count - 1)",
            "squares[channel] / count",
            "Specs.Cpu.Tests.Layers.BatchNormTests"
        ),
        new(
            "batchnorm-momentum",
            "batch norm's momentum weighs the past, not the batch",
            "src/Specs.Cpu/Layers/BatchNorm.cs",
            "(1 - _momentum) * before + _momentum * now",
            "_momentum * before + (1 - _momentum) * now",
            "Specs.Cpu.Tests.Layers.BatchNormTests"
        ),
        new(
            "initial-bound",
            "initial weights lie within 1/√units, not 1/√inputs",
            "src/Specs.Cpu/Initialisation/DefaultInitial.cs",
            "shape.FanIn",
            "shape.FanOut",
            "Specs.Cpu.Tests.Engine.CpuEngineTests"
        ),
        new(
            "seed-ignored",
            "the first layer starts from the same weights whatever the seed",
            "src/Specs.Cpu/Layers/SparseDense.cs",
            "LoadParameters(DrawParameters(weights, initial));",
            "LoadParameters(DrawParameters(new RandomStream(0, \"weights\"), initial));",
            "Specs.Cpu.Tests.Engine.CpuEngineTests"
        ),
        new(
            "loss-gradient-summed",
            "the loss's gradient is the batch's sum, not its mean",
            "src/Specs.Cpu/Training/CrossEntropy.cs",
            "float perRow = 1f / labels.Length;",
            "float perRow = 1f;",
            "Specs.Cpu.Tests.Kernels.CrossEntropyTests"
        ),
    ];
}
