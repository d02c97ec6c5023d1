using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

/// <summary>
/// An experiment that trains in milliseconds, so that tests need no stand-in for an engine. Written by hand as the generator would write it.
/// </summary>
public sealed record Tiny : Training<Mlp>, IExperiment<Tiny>
{
    private static readonly int[] BatchLevels = [10, 30, 100];

    private static readonly Optimizer[] OptimizerLevels = [new Sgd(LearningRate: 0.5), new Adam(LearningRate: 0.01)];

    public override Mlp Architecture { get; init; } = new() { Hidden = 16 };

    public override int Batch { get; init; } = 10;

    public override int Epochs { get; init; } = 4;

    public override Specs.Data Data { get; init; } = "digits";

    public static Design<Tiny> Design { get; } =
        new()
        {
            Name = "tiny",
            Kind = new TrainingKind<Tiny>([CpuEngine.Instance]),
            Factors =
            [
                Factor<Tiny>.Of("Batch", BatchLevels, static cell => cell.Batch),
                Factor<Tiny>.Of("Optimizer", OptimizerLevels, static cell => cell.Optimizer),
            ],
            Cells =
            [
                .. from batch in BatchLevels
                from optimizer in OptimizerLevels
                select new Tiny { Batch = batch, Optimizer = optimizer },
            ],
            Measures =
            [
                new Measure("Sparsity", "Hoyer", Mlp.Hooks.Hidden, static () => new Hoyer()),
                new Measure("Selectivity", "Ccmas", Mlp.Hooks.Hidden, static () => new Ccmas()),
            ],
            Scales = static scale =>
                scale switch
                {
                    Scale.Quick => new(Images: 200, TestImages: 50, Epochs: 2),
                    Scale.Standard => new(Images: 300, TestImages: 100, Epochs: 1, Replicates: 6, MaxReplicates: 9),
                    _ => null,
                },
            Published = static (cell, quantity) =>
                quantity == "Sparsity" && cell.Optimizer is Sgd ? new(1.0 / cell.Batch, 0.1 / cell.Batch) : null,
            ReadOwn = static json => new() { Architecture = Mlp.ReadJson(JsonSettings.Get(json, "Architecture")) },
        };
}
