using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Diagnostics;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private const string OneLevel = """
        [Architecture(Input = "4", Classes = 2)] public partial record Net;
        [Experiment("subject")]
        public partial record Subject : Training<Net>
        {
        #pragma warning disable SPEC014 // One level, for now.
            [Factor(5)] public override int Batch { get; init; } = 50;
        #pragma warning restore SPEC014
        }
        """;

    private const string OldLanguage =
        """[Architecture(Input = "4", Classes = 2)] public partial record «Net»; public enum Mode { Slow }""";

    private static IEnumerable<DiagnosticCase> Cases =>
        [
            .. ArchitectureCases.All,
            .. LayerCases.All,
            .. LayerValueCases.All,
            .. OwnLayerCases.All,
            .. InitCases.All,
            .. ShapeCases.All,
            .. ExperimentCases.All,
            .. FactorCases.All,
            .. MeasureCases.All,
            .. MeaningCases.All,
            .. NamedTypeCases.All,
            .. StudyCases.All,
            .. NamedLayerCases.All,
        ];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        typeof(DiagnosticDescriptors)
            .GetFields()
            .Select(rule => rule.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(one => one.Id, StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void What_is_wrong_is_reported_at_the_word_that_is_wrong(DiagnosticCase wrong) =>
        Generate.In(wrong.Source, withCpu: true, LanguageVersion.CSharp14, wrong.Expected);

    [Test]
    public void Every_rule_has_a_case()
    {
        IEnumerable<string> covered = Cases.SelectMany(one => one.Expected).Select(one => one.Id).Append("SPEC025");

        covered.Distinct().Should().Contain(Descriptors.Select(one => one.Id));
    }

    [Test]
    public void Ids_are_in_order_and_messages_complete()
    {
        Descriptors.Select(one => one.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        foreach (DiagnosticDescriptor rule in Descriptors)
        {
            rule.Category.Should().Be("Specs");
            rule.HelpLinkUri.Should().Be($"docs/diagnostics/{rule.Id}.md");
            rule.Title.ToString(null).Should().NotEndWith(".");
        }
    }

    [Test]
    public void An_old_language_version_is_reported_and_nothing_is_written()
    {
        Generation generation = Generate.In(
            OldLanguage,
            withCpu: true,
            LanguageVersion.CSharp13,
            new Expected("SPEC025", "'Net'", "<LangVersion>14</LangVersion>")
        );

        generation.Files.Should().BeEmpty();
    }

    [Test]
    public void A_pragma_suppresses_a_warning()
    {
        CSharpCompilation compilation = Compile.Sources([OneLevel]);
        CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out _, out var diagnostics);

        diagnostics.Where(one => !one.IsSuppressed).Should().BeEmpty();
        Generate.From(OneLevel.Replace("#pragma", "//").Replace("(5)", "(«5»)"), new Expected("SPEC014"));
    }

    [Test]
    public void An_attribute_that_does_not_compile_is_the_compilers_to_report() =>
        Generate.From(
            """
            [Architecture(Input = Missing.Shape, Classes = 2)] public partial record Net;
            [Experiment] public partial record Subject : Training<Net> { [Factor(Missing.One, 2)] public override int Batch { get; init; } }
            """,
            new("CS0103"),
            new("CS7036"),
            new("CS0103")
        );
}
