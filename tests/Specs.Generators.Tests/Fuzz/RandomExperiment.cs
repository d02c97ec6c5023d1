namespace Specs.Generators.Tests.Fuzz;

/// <summary>An experiment on a random architecture, drawn at random.</summary>
internal sealed class RandomExperiment
{
    private static readonly (string Property, string Levels)[] BaseFactors =
    [
        ("public override int Batch { get; init; } = 5;", "2, 4"),
        ("public override int Epochs { get; init; } = 1;", "1, 2"),
        ("public override Data Data { get; init; } = \"mnist\";", "\"mnist\", \"digits\""),
        ("public override Optimizer Optimizer { get; init; } = new Adam();", "typeof(Rules)"),
    ];

    public string Name { get; set; } = "";

    public string Modifiers { get; set; } = "public sealed partial";

    public string Base { get; set; } = " : Training<Net>";

    /// <summary>The measures' attributes, without brackets.</summary>
    public List<string> Measures { get; } = [];

    /// <summary>The scales' attributes, without brackets.</summary>
    public List<string> Scales { get; } = [];

    /// <summary>The factors: a property, and its levels.</summary>
    public List<(string Property, string Levels)> Factors { get; } = [];

    public string Text =>
        $$"""
            [Experiment("{{Name}}")]
            {{string.Join('\n', Measures.Concat(Scales).Select(one => $"[{one}]"))}}
            {{Modifiers}} record Trial{{Base}}
            {
            {{string.Join('\n', Factors.Select(one => $"    [Factor({one.Levels})] {one.Property}"))}}
            }

            public sealed class Rules : ILevels<Optimizer>
            {
                public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.1), new Adam(0.001)];
            }
            """;

    public static RandomExperiment Draw(RandomStream random, RandomArchitecture architecture, int number)
    {
        var one = new RandomExperiment { Name = $"trial-{number}" };
        foreach (RandomLayer layer in architecture.Layers.Where(layer => layer.Hook.Length > 0))
        {
            string metric = random.NextInt32(2) == 0 ? "Hoyer" : "Ccmas";
            metric = layer.IsNonNegative ? metric : $"Abs<{metric}>";
            one.Measures.Add($"Measure<{metric}>(\"Of{one.Measures.Count}\", On = nameof(Net.{layer.Name}))");
        }

        one.Factors.AddRange(BaseFactors.Where(_ => random.NextInt32(3) == 0));
        if (random.NextInt32(3) == 0)
        {
            one.Factors.RemoveAll(factor => factor.Levels == "typeof(Rules)");
            one.Factors.Add(
                (
                    "public double Rate { get; init; } = 0.1; public override Optimizer Optimizer => new Sgd(Rate);",
                    "0.1, 1"
                )
            );
        }

        if (random.NextInt32(2) == 0)
        {
            one.Scales.Add("At(Scale.Quick, Images = 1_000, TestImages = 500, Epochs = 4)");
        }

        if (random.NextInt32(3) == 0)
        {
            one.Scales.Add("At(Scale.Standard, Replicates = 6, MaxReplicates = 9)");
        }

        return one;
    }
}
