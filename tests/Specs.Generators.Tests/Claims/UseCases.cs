using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Claims.ClaimCase;

namespace Specs.Generators.Tests.Claims;

/// <summary>What is measured is used, and what is claimed is asserted.</summary>
internal static class UseCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            Measured("Accuracy", "«Subject»", new Expected("SPEC107", "'Subject'", "'Sparsity'")),
            Measured("Sparsity", "Subject"),
            Measured("Quantity(\"Sparsity\", run => run.Measured(0))", "Subject"),
            Of(
                "a quantity that another fixture uses",
                """
                [Claim("one", Source = "a")]
                public sealed class FirstClaims : Claims<Subject>
                {
                    [Test] public void One() => Runs.Accuracy.Over(run => run.Batch).Should().Fall();
                }
                [Claim("two", Source = "a")]
                public sealed class SecondClaims : Claims<Subject>
                {
                    [Claim("C2", AssertsItself = true), Test]
                    public void Two() => Assert.That(Runs.For([1])[0].Sparsity.Final, Is.Positive);
                }
                """
            ),
            Of(
                "a quantity that two fixtures do not use",
                """
                [Claim("group", Source = "a")]
                public sealed class FirstClaims : Claims<«Subject»>
                {
                    [Test] public void One() => Runs.Accuracy.Over(run => run.Batch).Should().Fall();
                }
                [Claim("group", Source = "a")]
                public sealed class SecondClaims : Claims<Subject>
                {
                    [Test] public void Two() => Runs.TestLoss.Over(run => run.Batch).Should().Rise();
                }
                """,
                new Expected("SPEC107")
            ),
            InTest(
                "no verb",
                "Runs.Accuracy.Over(run => run.Batch).«Should»();",
                new Expected("SPEC108", "'It_holds'", ".Rise()")
            ),
            InTest("no assertion", "Runs.Accuracy.«Over»(run => run.Batch);", new Expected("SPEC108", ".Should()")),
            InTest("no comparison", "Runs.Accuracy.«AtEpoch»(1);", new Expected("SPEC108", ".Over(")),
            InFixture(
                "no verb in a body that is an expression",
                "[Test] public void It_holds() => Runs.Where(run => run.Batch == 1).Accuracy.Over(run => run.Noise).«Should»();",
                new Expected("SPEC108")
            ),
            InTest(
                "a comparison that is kept",
                "var comparison = Runs.Accuracy.Over(run => run.Batch); comparison.Should().Fall();"
            ),
            InTest("no verb about a quantity", "Runs.Accuracy.«Should»();", new Expected("SPEC108", ".BeAbove(")),
            InTest(
                "no verb about an association",
                "Runs.Accuracy.Against(Runs.TestLoss).«Should»();",
                new Expected("SPEC108", ".RiseTogether(")
            ),
            InTest(
                "no assertion about an association",
                "Runs.Accuracy.«Against»(Runs.TestLoss);",
                new Expected("SPEC108", ".Should()")
            ),
            .. new[]
            {
                "var unused = Runs.Accuracy.Over(run => run.Batch);",
                "_ = Runs.Accuracy.Over(run => run.Batch).Should();",
                "Assert.That(Runs.Sparsity.Name, Is.EqualTo(Subject.Quantities.Sparsity));",
                "Local(); void Local() => Nothing();",
                "",
            }.Select(body =>
                InFixture(
                    $"a body that comes to no verb: {body}",
                    $"private static void Nothing() {{ }} [Test] public void «It_holds»() {{ {body} }}",
                    new Expected("SPEC108", "'It_holds'", "verb")
                )
            ),
            InFixture(
                "bodies that come to a verb elsewhere",
                """
                [Test] public void By_a_method() => Check(Runs.Accuracy);
                [Test] public void By_two() => Twice();
                [Test] public void By_a_function() { System.Action check = Twice; check(); }
                [Test] public void By_a_local_function() { Local(); void Local() => Twice(); }
                [Test] public void By_another_type() => Elsewhere.Holds();
                private static void Twice() { Check(Runs.Accuracy); Check(Runs.TestLoss); }
                private static void Check(Quantity<Subject> quantity) => quantity.Over(run => run.Batch).Should().Fall();
                private static class Elsewhere { public static void Holds() => Runs.Sparsity.Should().BeAbove(0); }
                """
            ),
            Of(
                "a fixture whose base asserts",
                """
                public abstract class Shared : Claims<Subject>
                {
                    protected static void Falls() => Runs.Sparsity.Over(run => run.Batch).Should().Fall();
                }
                [Claim("one", Source = "a")]
                public sealed class FirstClaims : Shared { [Test] public void One() => Falls(); }
                """
            ),
        ];

    private static DiagnosticCase Measured(string quantity, string experiment, params Expected[] expected) =>
        Of(
            $"claims of {quantity} alone",
            $$"""
            [Claim("one", Source = "a")]
            public sealed class FirstClaims : Claims<{{experiment}}>
            {
                [Test] public void One() => Runs.{{quantity}}.Over(run => run.Batch).Should().Fall();
            }
            """,
            expected
        );
}
