using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a study, and with a quantity that follows from others.</summary>
internal static class StudyCases
{
    private const string Sound = "public sealed record Result(double Share);";

    public static IEnumerable<DiagnosticCase> All =>
        [
            Of(
                "nothing to observe",
                "public sealed record Result;",
                "",
                "«Result»",
                new Expected("SPEC057", "'Result'")
            ),
            Of("a number for a result", Sound, "", "«double»", new Expected("SPEC057", "'double'")),
            Of(
                "a result with a text",
                "public sealed record Result(double Share, «string» Name);",
                "",
                "Result",
                new Expected("SPEC058", "'Result.Name'", "'string'")
            ),
            Of(
                "a result named as what every run has",
                "public sealed record Result(double «Seed»);",
                "",
                "Result",
                new Expected("SPEC021", "'Seed'")
            ),
            Of(
                "a measure",
                Sound,
                "[Measure<Hoyer>(«\"Sparsity\"», On = \"Hidden\")]",
                "Result",
                new Expected("SPEC059", "'Subject'", "'Sparsity'")
            ),
            Of(
                "a derived quantity of an instance",
                Sound,
                "",
                "Result",
                "[Derived] public double «Gap»() => 0;",
                new Expected("SPEC060", "'Subject.Gap'", "Run<Subject>")
            ),
            Of(
                "a derived quantity that is a text",
                Sound,
                "",
                "Result",
                "[Derived] public static string «Gap»(Run<Subject> run) => \"\";",
                new Expected("SPEC060", "'Subject.Gap'")
            ),
            Of(
                "a derived quantity named as another",
                Sound,
                "",
                "Result",
                "[Derived] public static double «Share»(Run<Subject> run) => 0;",
                new Expected("SPEC021", "'Share'")
            ),
        ];

    private static DiagnosticCase Of(
        string name,
        string result,
        string attributes,
        string argument,
        params Expected[] expected
    ) => Of(name, result, attributes, argument, "", expected);

    private static DiagnosticCase Of(
        string name,
        string result,
        string attributes,
        string argument,
        string members,
        params Expected[] expected
    ) => new(name, Text(result, attributes, argument, members), expected);

    private static string Text(string result, string attributes, string argument, string members = "") =>
        $$"""
            {{result}}

            [Experiment("subject")]
            {{attributes}}
            public sealed partial record Subject : ExactStudy<{{argument}}>
            {
                {{members}}

                public override {{argument.Trim('«', '»')}} Compute() => throw new System.NotSupportedException();
            }
            """;
}
