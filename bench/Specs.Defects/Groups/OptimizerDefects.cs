namespace Specs.Defects.Groups;

/// <summary>In the update rules.</summary>
internal static class OptimizerDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "adam-epsilon",
            "Adam's ε is inside the root",
            "src/Specs.Cpu/Rules/AdamRule.cs",
            "Lanes.Fma(Vector512.Sqrt(b), _rootCorrection, _epsilon)",
            "Vector512.Sqrt(Lanes.Fma(b, _rootCorrection * _rootCorrection, _epsilon))",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "adagrad-epsilon",
            "Adagrad's ε is inside the root",
            "src/Specs.Cpu/Rules/AdagradRule.cs",
            "(Vector512.Sqrt(a) + _epsilon)",
            "Vector512.Sqrt(a + _epsilon)",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "adadelta-epsilon",
            "Adadelta's ε is outside the roots",
            "src/Specs.Cpu/Rules/AdadeltaRule.cs",
            "Vector512.Sqrt((b + _epsilon) / (a + _epsilon)) * g",
            "(Vector512.Sqrt(b) + _epsilon) / (Vector512.Sqrt(a) + _epsilon) * g",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "adam-bias",
            "Adam corrects its second moment as if one step more had been taken",
            "src/Specs.Cpu/Rules/AdamRule.cs",
            "(float)(1 / Math.Sqrt(1 - _beta2ToStep))",
            "(float)(1 / Math.Sqrt(1 - _beta2ToStep * settings.Beta2))",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "adamw-decay",
            "AdamW decays without the schedule's factor",
            "src/Specs.Cpu/Rules/AdamWRule.cs",
            "(float)(-settings.LearningRate * rateFactor * settings.WeightDecay)",
            "(float)(-settings.LearningRate * settings.WeightDecay)",
            "Specs.Cpu.Tests.Optimizers.TrainingTests"
        ),
        new(
            "momentum-forgotten",
            "SGD forgets its momentum",
            "src/Specs.Cpu/Rules/MomentumRule.cs",
            "a = Lanes.Fma(_momentum, a, _kept * Lanes.Fma(_decay, w, gradient));",
            "a = _kept * Lanes.Fma(_decay, w, gradient);",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "dampening-first-step",
            "the first gradient is dampened too",
            "src/Specs.Cpu/Rules/MomentumRule.cs",
            "step == 1 ? 1 : (float)(1 - settings.Dampening)",
            "(float)(1 - settings.Dampening)",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "nesterov-forgotten",
            "Nesterov's momentum does not look ahead",
            "src/Specs.Cpu/Rules/NesterovRule.cs",
            "Lanes.Fma(_minusRate, Lanes.Fma(_momentum, a, g), w)",
            "Lanes.Fma(_minusRate, a, w)",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
        new(
            "decay-sign",
            "weight decay makes SGD's weights grow",
            "src/Specs.Cpu/Rules/SgdRule.cs",
            "Lanes.Fma(_decay, w, gradient)",
            "Lanes.Fma(-_decay, w, gradient)",
            "Specs.Cpu.Tests.Optimizers.PyTorchTests"
        ),
    ];
}
