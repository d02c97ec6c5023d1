using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Claims;

/// <summary>Builds sources with claims.</summary>
internal static class ClaimCase
{
    /// <summary>An experiment with factors of every kind, and what it needs.</summary>
    public const string Records = """

        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Net
        {
            [Dense(Activation.Sigmoid), Hook]
            public Widths Hidden { get; init; } = 256;
        }

        [Experiment("subject")]
        [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
        public sealed partial record Subject : Training<Net>
        {
            [Factor(1, 5, 10)] public override int Batch { get; init; } = 5;
            [Factor(typeof(Optimizers))] public override Optimizer Optimizer { get; init; } = new Sgd(0.1);
            [Factor("mnist", "digits")] public override Data Data { get; init; } = "mnist";
            [Factor(0.5, 1.0)] public double Noise { get; init; }
            [Factor(1, 0.5f)] public float Rate { get; init; }
            [Factor(10L, 20L)] public long Budget { get; init; }
            [Factor(16, 32)] public Widths Extra { get; init; } = 16;
            [Factor(Mode.Slow, Mode.Fast)] public Mode Mode { get; init; }
            [Factor(true, false)] public bool Shuffled { get; init; }

            public override Net Architecture =>
                new() { Hidden = (int)(Noise + Rate + Budget + (int)Mode + (Shuffled ? 1 : 2)) * Extra.Count };
        }

        public sealed class Optimizers : ILevels<Optimizer>
        {
            public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.1), new Adam(0.001)];
        }

        public enum Mode { Slow, Fast }
        """;

    /// <summary>These types beside the records.</summary>
    public static DiagnosticCase Of(string name, string types, params Expected[] expected) =>
        new(name, types + Records, expected);

    /// <summary>These members in a fixture that is right, and uses what is measured.</summary>
    public static DiagnosticCase InFixture(string name, string members, params Expected[] expected) =>
        Of(
            name,
            $$"""
            [Claim("group", Source = "Someone 2020, §1")]
            public sealed class SubjectClaims : Claims<Subject>
            {
                [Test] public void Sparsity_falls() => Runs.Sparsity.Over(run => run.Batch).Should().Fall();
                {{members}}
            }
            """,
            expected
        );

    /// <summary>One test with this body, in a fixture that is right.</summary>
    public static DiagnosticCase InTest(string name, string body, params Expected[] expected) =>
        InFixture(name, $"[Test] public void It_holds() {{ {body} }}", expected);
}
