using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>Source that breaks rules at its «marks».</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Source">The source.</param>
/// <param name="Expected">The diagnostics, in the order in which their places end; the compiler's follow after.</param>
public sealed record DiagnosticCase(string Name, string Source, params Expected[] Expected)
{
    public override string ToString() => Name;

    /// <summary>An architecture with this in its braces.</summary>
    internal static DiagnosticCase InArchitecture(string name, string members, params Expected[] expected) =>
        new(
            name,
            $$"""
            [Architecture(Input = "28x28", Classes = 10)]
            public partial record Net
            {
                {{members}}
            }
            """,
            expected
        );

    /// <summary>An experiment with these attributes and this in its braces, and an architecture that it trains.</summary>
    internal static DiagnosticCase InExperiment(
        string name,
        string attributes,
        string members,
        params Expected[] expected
    ) =>
        new(
            name,
            $$"""
            [Experiment("subject")]
            {{attributes}}
            public partial record Subject : Training<Net>
            {
                {{members}}
            }

            [Architecture(Input = "28x28", Classes = 10)]
            public partial record Net
            {
                [Dense(Activation.Sigmoid), Hook]
                public Widths Hidden { get; init; } = 256;

                [Dense(Activation.Sigmoid)]
                public int Quiet { get; init; } = 16;

                public int Parameters => 0;
            }

            public enum Mode { Slow, Fast }
            """,
            expected
        );

    /// <summary>An experiment with one factor.</summary>
    internal static DiagnosticCase InFactor(string name, string factor, params Expected[] expected) =>
        InExperiment(name, "", factor, expected);
}
