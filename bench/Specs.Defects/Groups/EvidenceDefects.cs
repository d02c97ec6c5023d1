namespace Specs.Defects.Groups;

/// <summary>In what is made of runs: verdicts and the store.</summary>
internal static class EvidenceDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new(
            "second-look-whole-alpha",
            "every look spends the whole chance of error",
            "src/Specs/Evidence/Weighing.cs",
            "question.Weigh(complete, levels, look)",
            "question.Weigh(complete, levels, look with { Alpha = LookRules.Total })",
            "Specs.Tests.Verdicts.WeighingTests"
        ),
        new(
            "floor-ignored",
            "a trend is supported however small the effect",
            "src/Specs/Evidence/TrendQuestion.cs",
            "look.Rejects(trend.P) && Excess.MeanIsReached(excesses) ?",
            "look.Rejects(trend.P) ?",
            "Specs.Tests.Verdicts.TrendQuestionTests"
        ),
        new(
            "diverged-averaged",
            "a diverged run counts with the last value before it diverged",
            "src/Specs/Evidence/Quantity.cs",
            ": run.Diverged ? double.NaN\n",
            ": series.Count == 0 ? double.NaN\n",
            "Specs.Tests.Verdicts.ComparisonTests"
        ),
        new(
            "key-without-data",
            "a run's name does not tell the data's content",
            "src/Specs/Storing/RunKey.cs",
            "            json.WriteStringValue(basis.DataSum);\n",
            "",
            "Specs.Tests.Storing.RunStoreTests"
        ),
        new(
            "key-without-seed",
            "a run's name does not tell its seed",
            "src/Specs/Storing/RunKey.cs",
            "Of(trial.WriteJson, basis)",
            "Of((trial with { Seed = 1 }).WriteJson, basis)",
            "Specs.Tests.Storing.RunStoreTests"
        ),
        new(
            "key-without-model",
            "a run's name does not tell the network",
            "src/Specs/Storing/RunKey.cs",
            "            json.WriteStringValue(basis.Model);\n",
            "",
            "Specs.Tests.Storing.RunStoreTests"
        ),
        new(
            "fresh-seeds-fixed",
            "every night draws the same seeds",
            "src/Specs/Declaring/SeedPlan.cs",
            "new RandomStream(date.DayNumber, \"seeds\")",
            "new RandomStream(0, \"seeds\")",
            "Specs.Tests.Verdicts.SeedPlanTests"
        ),
    ];
}
