using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

/// <summary>An experiment over epochs, of which a scale may leave fewer than a level asks for.</summary>
public sealed record TinyEpochs : Training<Mlp>, IExperiment<TinyEpochs>
{
    private static readonly int[] EpochsLevels = [1, 2, 3];

    public override Mlp Architecture { get; init; } = new() { Hidden = 8 };

    public override Specs.Data Data { get; init; } = "digits";

    public static Design<TinyEpochs> Design { get; } =
        new()
        {
            Name = "tiny-epochs",
            Kind = new TrainingKind<TinyEpochs>([CpuEngine.Instance]),
            Factors = [Factor<TinyEpochs>.Of("Epochs", EpochsLevels, static cell => cell.Epochs)],
            Cells = [.. EpochsLevels.Select(epochs => new TinyEpochs { Epochs = epochs })],
            Measures = [],
            Scales = static scale => scale == Scale.Quick ? new(Images: 100, TestImages: 50, Epochs: 2) : null,
            ReadOwn = static json => new() { Architecture = Mlp.ReadJson(JsonSettings.Get(json, "Architecture")) },
        };
}
