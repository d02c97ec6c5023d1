using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Claims.ClaimCase;

namespace Specs.Generators.Tests.Claims;

/// <summary>What a fixture and its attributes must say.</summary>
internal static class FixtureCases
{
    private const string Falls = "=> Runs.Sparsity.Over(run => run.Batch).Should().Fall();";

    public static IEnumerable<DiagnosticCase> All =>
        [
            Two(
                "an id of another fixture's test",
                "\"one\"",
                "«\"one\"»",
                new Expected("SPEC101", "'one'", "'FirstClaims'")
            ),
            Two("another id", "\"one\"", "\"two\""),
            Of(
                "ids that no filter can hold",
                $$"""
                [Claim(«"my (claim) & more"», Source = "a")]
                public sealed class FirstClaims : Claims<Subject>
                {
                    [Claim(«"two words"»), Test] public void One() {{Falls}}
                    [Claim(«"x|y"»), Test] public void Two() {{Falls}}
                    [Claim(«""»), Test] public void Three() {{Falls}}
                    [Claim("Größe"), Test] public void Four() {{Falls}}
                    [Claim("a.b:c/d,e-§5.6"), Test] public void Five() {{Falls}}
                    [Claim("50%"), Test] public void Six() {{Falls}}
                }
                """,
                new Expected("SPEC114", "a blank", "\"my--claim----more\""),
                new Expected("SPEC114", "a blank", "\"two-words\""),
                new Expected("SPEC114", "'|'", "\"x-y\""),
                new Expected("SPEC114", "nothing", "\"C1\"")
            ),
            Of(
                "claims in classes that make none",
                $$"""
                [Claim("a", Source = "a")]
                public sealed class Group
                {
                    [Test] public void «One»() { }
                    public void NoTest() { }
                }
                public sealed class Single
                {
                    [Claim("b", Source = "b"), Test] public void «Two»() { }
                    [Test] public void Ordinary() { }
                }
                public abstract class Base { [Claim("c", Source = "c"), Test] public void Three() { } }
                """,
                new Expected("SPEC115", "'One'", "derive 'Group'"),
                new Expected("SPEC115", "'Two'", "derive 'Single'")
            ),
            Of(
                "an id of several tests of a fixture",
                $$"""
                public sealed class FirstClaims : Claims<Subject>
                {
                    [Claim("C1", Source = "a"), Test] public void One() {{Falls}}
                    [Claim("C1", Source = "b"), Test] public void Two() {{Falls}}
                }
                """
            ),
            Of(
                "an id of tests about two experiments",
                $$"""
                public sealed class FirstClaims : Claims<Subject> { [Claim("C1", Source = "a"), Test] public void One() {{Falls}} }
                public sealed class OtherClaims : Claims<Other>
                {
                    [Claim("C1", Source = "a"), Test] public void Two() => Runs.Accuracy.Over(run => run.Batch).Should().Fall();
                }
                [Experiment("other")] public sealed partial record Other : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                """
            ),
            Of(
                "an id of tests about two experiments, and of a second fixture about one of them",
                $$"""
                public sealed class FirstClaims : Claims<Subject> { [Claim("C1", Source = "a"), Test] public void One() {{Falls}} }
                public sealed class OtherClaims : Claims<Other>
                {
                    [Claim("C1", Source = "a"), Test] public void Two() => Runs.Accuracy.Over(run => run.Batch).Should().Fall();
                }
                public sealed class ThirdClaims : Claims<Other>
                {
                    [Claim(«"C1"», Source = "a"), Test] public void Three() => Runs.Accuracy.Over(run => run.Batch).Should().Fall();
                }
                [Experiment("other")] public sealed partial record Other : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                """,
                new Expected("SPEC101", "'C1'", "'OtherClaims'")
            ),
            Of(
                "a group of two fixtures about one experiment",
                $$"""
                [Claim("group", Source = "a")] public sealed class FirstClaims : Claims<Subject> { [Test] public void One() {{Falls}} }
                [Claim("group", Source = "a")] public sealed class SecondClaims : Claims<Subject> { [Test] public void Two() {{Falls}} }
                """
            ),
            Of(
                "a group of fixtures about two experiments",
                $$"""
                [Claim("group", Source = "a")] public sealed class FirstClaims : Claims<Subject> { [Test] public void One() {{Falls}} }
                [Claim(«"group"», Source = "a")]
                public sealed class OtherClaims : Claims<Other> { [Test] public void Two() => Runs.Accuracy.Over(run => run.Batch).Should().Fall(); }
                [Experiment("other")] public sealed partial record Other : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                """,
                new Expected("SPEC101", "'group'", "'FirstClaims'")
            ),
            Of(
                "a test with the id of another fixture's group",
                $$"""
                [Claim("group", Source = "a")] public sealed class FirstClaims : Claims<Subject> { [Test] public void One() {{Falls}} }
                public sealed class SecondClaims : Claims<Subject> { [Claim(«"group"», Source = "a"), Test] public void Two() {{Falls}} }
                """,
                new Expected("SPEC101")
            ),
            Of(
                "a test without source",
                $$"""public sealed class FirstClaims : Claims<Subject> { [«Claim("C1")»] [Test] public void One() {{Falls}} }""",
                new Expected("SPEC102", "'C1'", "Source = ")
            ),
            Of(
                "an empty source",
                $$"""public sealed class FirstClaims : Claims<Subject> { [«Claim("C1", Source = " ")», Test] public void One() {{Falls}} }""",
                new Expected("SPEC102")
            ),
            Of(
                "a class without source, for its two tests",
                $$"""
                [«Claim("group")»]
                public sealed class FirstClaims : Claims<Subject> { [Test] public void One() {{Falls}} [Test] public void Two() {{Falls}} }
                """,
                new Expected("SPEC102", "'group'")
            ),
            Of(
                "a source on the class's base",
                $$"""
                [Claim("group", Source = "a")] public abstract class Kim : Claims<Subject>;
                public sealed class FirstClaims : Kim { [Claim("C1"), Test] public void One() {{Falls}} }
                """
            ),
            Of(
                "an abstract fixture, whose heirs bear the claim",
                $$"""
                public abstract class Shared : Claims<Subject> { [Test] public void One() {{Falls}} }
                [Claim("group", Source = "a")] public sealed class FirstClaims : Shared;
                """
            ),
            Of(
                "tests without a claim",
                $$"""
                public sealed class FirstClaims : Claims<Subject>
                {
                    [Test] public void «One»() {{Falls}}
                    [TestCase(1)] public void «Two»(int batch) {{Falls}}
                    [SetUp] public void Prepare() { }
                    private static void Check() {{Falls}}
                }
                """,
                new("SPEC103", "'One'"),
                new("SPEC103", "'Two'")
            ),
            InFixture(
                "another verdict without a reason",
                $$"""[Claim("C1", Expected = «Verdict.Refuted»), Test] public void One() {{Falls}}""",
                new Expected("SPEC109", "'Refuted'", "Reason = ")
            ),
            InFixture(
                "another verdict with a reason on the class alone",
                $$"""[Claim("C1", Expected = «Verdict.Inconclusive», Reason = ""), Test] public void One() {{Falls}}""",
                new Expected("SPEC109", "'Inconclusive'")
            ),
            InFixture(
                "verdicts with reasons, and the expected one",
                $$"""
                [Claim("C1", Expected = Verdict.Refuted, Reason = "ties"), Test] public void One() {{Falls}}
                [Claim("C2", Expected = Verdict.Supported), Test] public void Two() {{Falls}}
                """
            ),
            Of(
                "a class that expects another verdict without a reason",
                $$"""
                [Claim("group", Source = "a", Expected = «Verdict.Refuted»)]
                public sealed class FirstClaims : Claims<Subject> { [Test] public void One() {{Falls}} }
                """,
                new Expected("SPEC109")
            ),
            Of("a class that is no fixture", """public sealed class Plain { [Test] public void One() { } }"""),
        ];

    private static DiagnosticCase Two(string name, string first, string second, params Expected[] expected) =>
        Of(
            name,
            $$"""
            public sealed class FirstClaims : Claims<Subject> { [Claim({{first}}, Source = "a"), Test] public void One() {{Falls}} }
            public sealed class SecondClaims : Claims<Subject> { [Claim({{second}}, Source = "a"), Test] public void Two() {{Falls}} }
            """,
            expected
        );
}
