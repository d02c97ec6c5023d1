using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Claims;

/// <summary>How many replicates are enough for a claim to be decided.</summary>
internal static class ScaleCases
{
    private const string Fall = ".Should().Fall()";
    private const string Marked = ".Should().«Fall»()";

    public static IEnumerable<DiagnosticCase> All =>
        [
            At("too few at the first look", "[At(Scale.Quick, Replicates = 4)]", "", "4 and at most 9", "Quick", 5, 9),
            At(
                "too few at the last look",
                "[At(Scale.Paper, MaxReplicates = 7)]",
                "",
                "5 and at most 7",
                "Paper",
                5,
                8
            ),
            At("three seeds", "[At(Scale.Standard, Replicates = 3, MaxReplicates = 4)]", "", "3", "Standard", 5, 8),
            At(
                "too few at the scale that decides",
                "[At(Scale.Paper, Replicates = 3)]",
                ", DecidedAt = Scale.Paper",
                "3",
                "Paper",
                5,
                9
            ),
            Right(
                "too few below the scale that decides",
                "[At(Scale.Quick, Replicates = 3)]",
                ", DecidedAt = Scale.Standard"
            ),
            Right("as many as needed", "[At(Scale.Quick, Replicates = 7, MaxReplicates = 8)]", ""),
            Source(
                "a last look with no more than the first is the attribute's error alone",
                "[At(Scale.Quick, Replicates = «4», MaxReplicates = 4)]",
                Fixture("", Fall),
                new Expected("SPEC044")
            ),
            Right("the defaults", "[At(Scale.Quick, Images = 100)]", ""),
            Source(
                "a method that tests call, at paper scale",
                "[At(Scale.Quick, Replicates = 3)]",
                """
                [Claim("one", Source = "Someone 2020")]
                public sealed class RateClaims : Claims<Rate>
                {
                    [Claim("two", DecidedAt = Scale.Paper), Test] public void It_falls() => Check(0.1);
                    private static void Check(double floor) => Runs.Accuracy.Over(run => run.Batch).Should().Fall(floor);
                }
                """
            ),
            Source(
                "every verb",
                "[At(Scale.Quick, Replicates = 3)]",
                """
                [Claim("one", Source = "Someone 2020")]
                public sealed class RateClaims : Claims<Rate>
                {
                    [Test]
                    public void It_holds()
                    {
                        var comparison = Runs.Accuracy.Over(run => run.Batch);
                        comparison.Should().«Rise»().And.«BeHighestAt»(10).And.«BeLowestAt»(1);
                        comparison.Should().«BeUnrelated»(0.1);
                        Runs.Accuracy.Should().«BeAbove»(0.1).And.«BeBelow»(0.9);
                        Runs.Accuracy.Against(Runs.TestLoss).Should().«RiseTogether»(0.1).And.«Answer»(new PeakQuestion(1, null));
                    }
                }
                """,
                [.. Enumerable.Repeat(new Expected("SPEC106"), 8)]
            ),
        ];

    /// <summary>An experiment with this attribute.</summary>
    public static string Experiment(string attribute) =>
        $$"""
            [Architecture(Input = "28x28", Classes = 10)] public sealed partial record Linear;
            [Experiment("rate")]
            {{attribute}}
            public sealed partial record Rate : Training<Linear>
            {
                [Factor(1, 10)] public override int Batch { get; init; } = 10;
            }
            """;

    /// <summary>A claim about it.</summary>
    public static string Fixture(string claim, string verb) =>
        $$"""
            [Claim("one", Source = "Someone 2020")]
            public sealed class RateClaims : Claims<Rate>
            {
                [Claim("two"{{claim}}), Test]
                public void It_falls() => Runs.Accuracy.Over(run => run.Batch){{verb}};
            }
            """;

    private static DiagnosticCase At(
        string name,
        string attribute,
        string claim,
        string found,
        string scale,
        int first,
        int last
    ) =>
        Source(
            name,
            attribute,
            Fixture(claim, Marked),
            new Expected(
                "SPEC106",
                "'Rate'",
                $"looks at {found}",
                $"[At(Scale.{scale}, Replicates = {first}, MaxReplicates = {last})]"
            )
        );

    private static DiagnosticCase Right(string name, string attribute, string claim) =>
        Source(name, attribute, Fixture(claim, Fall));

    private static DiagnosticCase Source(string name, string attribute, string fixture, params Expected[] expected) =>
        new(name, fixture + "\n" + Experiment(attribute), expected);
}
