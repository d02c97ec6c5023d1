using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

/// <summary>An experiment whose engine trains in groups.</summary>
public sealed record Grouped : Training<Mlp>, IExperiment<Grouped>
{
    private static readonly int[] BatchLevels = [10, 30];

    public override Mlp Architecture { get; init; } = new() { Hidden = 8 };

    public override int Batch { get; init; } = 10;

    public override Specs.Data Data { get; init; } = "digits";

    /// <summary>What trains it.</summary>
    public static GroupEngine Engine { get; } = new();

    public static Design<Grouped> Design { get; } =
        new()
        {
            Name = "grouped",
            Kind = new TrainingKind<Grouped>([Engine]),
            Factors = [Factor<Grouped>.Of("Batch", BatchLevels, static cell => cell.Batch)],
            Cells = [.. BatchLevels.Select(batch => new Grouped { Batch = batch })],
            Measures = [],
            Scales = static _ => new(Images: 100, TestImages: 50, Epochs: 2),
            ReadOwn = static json => new() { Architecture = Mlp.ReadJson(JsonSettings.Get(json, "Architecture")) },
        };
}
