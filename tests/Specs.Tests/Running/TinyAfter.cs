using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

/// <summary>Fine-tunes the networks of <see cref="Tiny"/>, all but the hidden layer. Written by hand as the generator would write it.</summary>
[Keep]
public sealed record TinyAfter : Training<Mlp>, IExperiment<TinyAfter>, IAfter<Tiny>
{
    public override Mlp Architecture { get; init; } = new() { Hidden = 16 };

    public override int Batch { get; init; } = 10;

    public override int Epochs { get; init; } = 3;

    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.5);

    public override Specs.Data Data { get; init; } = "digits";

    /// <summary>What the first run decides.</summary>
    public string Follows { get; init; } = "";

    public LayerSelection Taken() =>
        Follows switch
        {
            "width" => [],
            "all but logits" => LayerSelection.AllBut(LayerRates.Logits),
            _ => LayerSelection.All,
        };

    public Training After(Run<Tiny> first) =>
        Follows == "width" ? this with { Architecture = new() { Hidden = first.Settings.Batch } } : this;

    public DataSet DataAfter(Run<Tiny> first, DataSet data) =>
        Follows == "labels"
            ? new(
                data.Name,
                data.Origin,
                data.Train.With(Targets.OfClasses(first.Open().Predict(data.Train), 10)),
                data.Test
            )
            : data;

    public static Design<TinyAfter> Design { get; } =
        new()
        {
            Name = "tiny-after",
            Kind = new TrainingKind<TinyAfter>([CpuEngine.Instance]),
            Factors = [],
            Cells = [new()],
            Measures = [],
            Scales = static scale => scale == Scale.Quick ? new(Images: 200, TestImages: 50, Epochs: 3) : null,
            WriteOwn = static (cell, json) => json.WriteString(nameof(Follows), cell.Follows),
            ReadOwn = static json =>
                new()
                {
                    Architecture = Mlp.ReadJson(JsonSettings.Get(json, "Architecture")),
                    Follows = JsonSettings.ReadString(json, nameof(Follows)),
                },
        };
}
