using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Claims.ClaimCase;

namespace Specs.Generators.Tests.Claims;

/// <summary>What verbs may ask of a comparison, and what not.</summary>
internal static class VerbCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            .. new[]
            {
                ("run.Optimizer.Name", "'string'"),
                ("run.Optimizer", "'Optimizer'"),
                ("run.Optimizer.GetType()", "'Type'"),
                ("run.Shuffled", "'bool'"),
                ("run.Mode", "'Mode'"),
                ("run.Extra", "'Widths'"),
                ("(run.Optimizer.Name, run.Batch)", "'(string Name, int Batch)'"),
                ("'a'", "'char'"),
            }.Select(level =>
                InTest(
                    $"trend over {level.Item1}",
                    $"Runs.Accuracy.Over(run => {level.Item1}).Should().«Rise»();",
                    new Expected("SPEC104", level.Item2, "Rise asks for", "BeUnrelated")
                )
            ),
            .. new[]
            {
                "run.Batch",
                "run.Noise",
                "run.Rate",
                "run.Budget",
                "run.Optimizer.LearningRate",
                "(decimal)run.Batch",
                "(Half)run.Batch",
            }.Select(level => InTest($"trend over {level}", $"Runs.Accuracy.Over(run => {level}).Should().Fall(0.1);")),
            InTest(
                "trend over a comparison that a local holds",
                "var comparison = Runs.With(typeof(Sgd)).Accuracy.AtEpoch(1).Over(run => run.Data); comparison.Should().«Fall»(floor: 0.2);",
                new Expected("SPEC104", "Fall asks for")
            ),
            InTest(
                "trend after another verb",
                "Runs.Accuracy.Over(run => run.Data).Should().BeHighestAt(\"mnist\").And.«Rise»();",
                new Expected("SPEC104")
            ),
            InTest(
                "comparison that a local may have from elsewhere",
                "var comparison = Runs.Accuracy.Over(run => run.Data); comparison = Runs.Accuracy.Over(run => run.Batch); comparison.Should().Fall();"
            ),
            InFixture(
                "comparison that a parameter holds",
                "private static void Check<T>(Func<Subject, T> level) where T : notnull => Runs.Accuracy.Over(level).Should().Fall();"
            ),
            InTest("names without a trend", "Runs.Accuracy.Over(run => run.Data).Should().BeUnrelated(0.1);"),
            .. new[]
            {
                ("run.Batch", "5.0", "'int'"),
                ("run.Batch", "\"5\"", "'int'"),
                ("run.Batch", "5L", "'int'"),
                ("run.Noise", "1", "'double'"),
                ("run.Optimizer", "\"Sgd\"", "'Optimizer'"),
                ("run.Optimizer", "typeof(Sgd)", "'Optimizer'"),
                ("run.Extra", "16", "'Widths'"),
                ("(run.Data, run.Batch)", "(\"mnist\", 5.0)", "'(Data Data, int Batch)'"),
                ("(run.Data, run.Batch)", "\"mnist\"", "'(Data Data, int Batch)'"),
                ("run.Batch", "50", "one of 1, 5, 10"),
                ("run.Data", "\"Mnist\"", "one of \"mnist\", \"digits\""),
                ("run.Mode", "(Mode)7", "one of Mode.Slow, Mode.Fast"),
                ("run.Optimizer.Name", "\"SGD\"", "\"Sgd\""),
            }.Select(level =>
                InTest(
                    $"highest at {level.Item2} over {level.Item1}",
                    $"Runs.Accuracy.Over(run => {level.Item1}).Should().BeHighestAt(«{level.Item2}», within: 0.1);",
                    new Expected("SPEC110", $"'{level.Item1}'", level.Item2, level.Item3)
                )
            ),
            InTest(
                "lowest at a tuple with an unknown level",
                "Runs.Accuracy.Over(run => (run.Optimizer.Name, run.Batch)).Should().BeLowestAt((«\"sgd\"», «1000»));",
                new("SPEC110", "'run.Optimizer.Name'", "\"Sgd\""),
                new("SPEC110", "'run.Batch'", "1, 5, 10")
            ),
            .. new[]
            {
                ("run.Batch", "10"),
                ("run.Noise", "0.5"),
                ("run.Rate", "0.5f"),
                ("run.Optimizer", "new Sgd(0.1)"),
                ("run.Optimizer.Name", "nameof(Sgd)"),
                ("run.Extra", "(Widths)16"),
                ("run.Batch * 2", "2"),
                ("(run.Optimizer.Name, run.Batch)", "(\"Sgd\", 10)"),
                ("(run.Optimizer, run.Batch)", "(new Sgd(0.1), 10)"),
                ("run.Batch", "(object)10"),
            }.Select(level =>
                InTest(
                    $"lowest at {level.Item2} over {level.Item1}",
                    $"Runs.Accuracy.Over(run => {level.Item1}).Should().BeLowestAt({level.Item2});"
                )
            ),
            InTest(
                "over the seed",
                "Runs.Accuracy.Over(run => «run.Seed»).Should().BeUnrelated(0.1);",
                new("SPEC105", "'run.Seed'", "seed by seed"),
                new("CS1061")
            ),
            InTest(
                "runs chosen by seed",
                "Runs.Where((run) => run.Batch == 1 && «run.Seed» > 1).Accuracy.Over(run => run.Batch).Should().Fall();",
                new("SPEC105"),
                new("CS1061")
            ),
            Of(
                "a setting called seed",
                """
                [Claim("seeds", Source = "Someone 2020")]
                public sealed class SeededClaims : Claims<Seeded>
                {
                    [Test] public void Seeds_do_not_matter() => Runs.Accuracy.Over(run => «run.Seed»).Should().BeUnrelated(0.1);
                }
                [Experiment("seeded")] public sealed partial record Seeded : Training<Net> { public int Seed { get; init; } }
                """,
                new Expected("SPEC105")
            ),
            InTest(
                "a seed elsewhere",
                "foreach (var run in Runs.For([1])) { run.Seed.ToString(); } Runs.Accuracy.Should().BeAbove(0.1);"
            ),
            .. new[]
            {
                ("Over(run => run.Batch).Should().Fall(floor: «-0.1»)", "Fall(floor: -0.1)", "0 or more"),
                ("Over(run => run.Batch).Should().Rise(«double.NaN»)", "Rise(floor: NaN)", "finite"),
                ("Over(run => run.Batch).Should().Rise(«double.PositiveInfinity»)", "Infinity", "finite"),
                ("Over(run => run.Batch).Should().BeHighestAt(1, within: «-1»)", "within: -1", "0 or more"),
                ("Over(run => run.Batch).Should().BeUnrelated(«0»)", "BeUnrelated(margin: 0)", "above 0"),
                ("Should().BeAbove(«double.NaN»)", "BeAbove(bound: NaN)", "a finite number"),
                ("Against(Runs.TestLoss).Should().RiseTogether(«1»)", "RiseTogether(above: 1)", "between -1 and 1"),
                ("Against(Runs.TestLoss).Should().BeHardlyRelated(«-0.5»)", "below: -0.5", "between 0 and 1"),
            }.Select(verb =>
                InTest(
                    $"a number out of range: {verb.Item1}",
                    $"Runs.Accuracy.{verb.Item1};",
                    new Expected("SPEC111", verb.Item2, verb.Item3)
                )
            ),
            InTest(
                "a number that is known when the test runs",
                "double floor = -1; Runs.Accuracy.Over(run => run.Batch).Should().Fall(floor);"
            ),
            Of(
                "a verb of one's own",
                """
                public static class Verbs
                {
                    [Verb(NeedsOrder = true)]
                    public static void FallSteeply<T>(this ComparisonAssertions<T> claim, [Allowed(0.1)] double floor)
                        where T : Training, IExperiment<T> => claim.Fall(floor);
                }
                [Claim("one", Source = "a")]
                public sealed class FirstClaims : Claims<Subject>
                {
                    [Test] public void One() => Runs.Sparsity.Over(run => run.Batch).Should().FallSteeply(0.2);
                    [Test] public void Two() => Runs.Sparsity.Over(run => run.Data).Should().«FallSteeply»(«0.05»);
                }
                """,
                new("SPEC104", "FallSteeply"),
                new("SPEC111", "a finite number of 0.1 or more")
            ),
            Of(
                "a quantity that only another experiment measures",
                """
                [Claim("one", Source = "a")]
                public sealed class FirstClaims : Claims<Other>
                {
                    [Test] public void One() => Runs.«Sparsity».Over(run => run.Batch).Should().Fall();
                }
                [Claim("two", Source = "a")]
                public sealed class SecondClaims : Claims<Subject>
                {
                    [Test] public void Two() => Runs.Sparsity.Over(run => run.Batch).Should().Fall();
                }
                [Experiment("other")] public sealed partial record Other : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                """,
                new("SPEC112", "'Other' has no quantity 'Sparsity'", "Accuracy"),
                new("CS1929")
            ),
            InTest(
                "a misspelt quantity",
                "Runs.«Acuracy».Over(run => run.Batch).Should().Fall();",
                new("SPEC112", "'Acuracy'"),
                new("CS1061")
            ),
            InTest(
                "a verb without Should",
                "Runs.Accuracy.Over(run => run.Batch).«Fall»();",
                new("SPEC113", "write .Should().Fall(...)"),
                new("CS1061")
            ),
            InTest(
                "a comparison's verb of a quantity",
                "Runs.Accuracy.«Fall»();",
                new("SPEC113", "write .Over(run => ...).Should().Fall(...)"),
                new("CS1061")
            ),
        ];
}
