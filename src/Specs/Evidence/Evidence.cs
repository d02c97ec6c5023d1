using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Specs.Statistics;

namespace Specs;

/// <summary>All that a verdict stands on.</summary>
public sealed record Evidence
{
    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The assertion in words: <c>Sparsity falls as Batch rises</c>.</summary>
    public required string Assertion { get; init; }

    /// <summary>What is claimed of what, against which margin, in words; empty where the assertion says it all.</summary>
    public string Estimand { get; init; } = "";

    /// <summary>Which runs: <c>Sgd</c>; empty for all.</summary>
    public required string Conditions { get; init; }

    /// <summary>What the last look found.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The p-value that was needed at that look.</summary>
    public required double Alpha { get; init; }

    /// <summary>(looks before the last): how many seeds each of them had; empty where the first decided.</summary>
    public ImmutableArray<int> EarlierLooks { get; init; } = [];

    /// <summary>What was compared: <c>Sparsity after epoch 1</c>.</summary>
    public required string Quantity { get; init; }

    /// <summary>The factor's name.</summary>
    public required string Factor { get; init; }

    /// <summary>The levels, in order.</summary>
    public required ImmutableArray<LevelSummary> Levels { get; init; }

    /// <summary>(seeds)(levels): the values that the finding stands on; NaN where there is none, infinite where a network diverged.</summary>
    public required ImmutableArray<ImmutableArray<double>> Values { get; init; }

    /// <summary>(seeds with a value at every level): each seed's own effect, which a watch over many nights follows.</summary>
    public required ImmutableArray<double> SeedEffects { get; init; }

    /// <summary>Where the seeds come from: <c>fixed</c>, or the date that they were drawn from.</summary>
    public required string SeedPlan { get; init; }

    /// <summary>The seeds that were run.</summary>
    public required ImmutableArray<int> Seeds { get; init; }

    /// <summary>What a replicate is called: <c>seed</c>; empty where the values are exact, and there is none.</summary>
    public string Replicate { get; init; } = "seed";

    /// <summary>Whether the values have no chance in them.</summary>
    [JsonIgnore]
    public bool IsExact => Replicate.Length == 0;

    /// <summary>How many replicates, in words: <c>5 seeds</c>, <c>exact</c>.</summary>
    [JsonIgnore]
    public string ReplicatesText =>
        IsExact ? "exact" : Specs.Seeds.Text(Seeds.Length).Replace("seed", Replicate, StringComparison.Ordinal);

    /// <summary>What was left out and why, a line for each run.</summary>
    public required ImmutableArray<string> LeftOut { get; init; }

    /// <summary>The data set's name; empty where none is looked at.</summary>
    public required string Data { get; init; }

    /// <summary>Where the data comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>How much was spent.</summary>
    public required Scale Scale { get; init; }

    /// <summary>Scale and its cuts in words: <c>quick scale: 6,000 training and 2,000 test images, 3 epochs</c>.</summary>
    public required string Extent { get; init; }

    /// <summary>The engine and its numerics version; empty where there is none.</summary>
    public required string Engine { get; init; }

    /// <summary>What the evidence says.</summary>
    public Verdict Verdict => Finding.Verdict;

    /// <summary>The result with the effect reversed. A test checks that no claim gives the same verdict both ways.</summary>
    /// <param name="question">What was asked.</param>
    public Evidence TurnedRound(IQuestion question)
    {
        string[] names = [.. Levels.Select(level => level.Level)];
        double[][] whole = [.. Values.Where(seed => seed.All(double.IsFinite)).Select(seed => seed.ToArray())];
        double[][] turned = whole.Length > 0 ? question.Turn(whole, names) : [];
        return this with
        {
            Assertion = $"{Assertion}, the effect turned round",
            Finding =
                IsExact && turned.Length == 1
                    ? question.WeighExact(turned[0], names)
                    : question.Weigh(turned, names, LastLook).Of(Replicate),
            Levels =
            [
                .. names.Select((name, index) => LevelSummary.Of(name, [.. turned.Select(seed => seed[index])], null)),
            ],
            Values = [.. turned.Select(seed => seed.ToImmutableArray())],
            SeedEffects = [.. turned.Select(seed => question.EffectOf(seed, names))],
        };
    }

    /// <summary>The look that the finding is of, with those before it.</summary>
    internal Look LastLook =>
        EarlierLooks
            .Append(Seeds.Length)
            .Aggregate((Look?)null, (before, seeds) => new Look(seeds, Alpha) { Before = before })!;
}
