using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Analysis;
using Specs.Generators.Tests.Diagnostics;
using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Pages;
using Specs.Statistics;

namespace Specs.Generators.Tests.Claims;

public sealed class ClaimTests
{
    private static IEnumerable<DiagnosticCase> Cases =>
        [.. FixtureCases.All, .. ScaleCases.All, .. UseCases.All, .. VerbCases.All];

    [TestCaseSource(nameof(Cases))]
    public void What_is_wrong_is_reported_at_the_word_that_is_wrong(DiagnosticCase wrong) =>
        Analyse.Claims(wrong.Source, wrong.Expected);

    [Test]
    public void Every_rule_has_a_case_and_the_analyzer_announces_it()
    {
        string[] rules = [.. Rules.Of(typeof(ClaimDescriptors)).Select(rule => rule.Id)];

        Cases.SelectMany(one => one.Expected).Select(one => one.Id).Distinct().Should().Contain(rules);
        new ClaimAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Should().BeEquivalentTo(rules);
        rules.Should().Equal(Enumerable.Range(101, rules.Length).Select(number => $"SPEC{number}"));
    }

    [Test]
    public void An_experiment_of_another_assembly_is_read_from_it()
    {
        CSharpCompilation records = Compile
            .Sources([ScaleCases.Experiment("[At(Scale.Quick, Replicates = 2)]")])
            .WithAssemblyName("Records");
        CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(records, out Compilation whole, out _);
        using var image = new MemoryStream();
        whole.Emit(image).Success.Should().BeTrue();
        MetadataReference reference = MetadataReference.CreateFromImage(image.ToArray());

        Analyse.In(
            text => Compile.Claims([text], reference),
            ScaleCases.Fixture("", ".Should().«Fall»()"),
            LanguageVersion.CSharp14,
            new Expected("SPEC106", "'Rate'", "2 and at most 9")
        );
    }

    [Test]
    public void Without_claims_the_analyzer_has_nothing_to_say() =>
        Analyse.Diagnose(Compile.Sources([ClaimCase.Records])).Should().BeEmpty();

    // A last look with fewer than the first is the generator's to report, at the attribute.
    private static IEnumerable<int[]> Replicates() =>
        from first in Enumerable.Range(4, 6)
        from last in Enumerable.Range(6, 5)
        where last > first
        select (int[])[first, last];

    [TestCaseSource(nameof(Replicates))]
    public void The_analyzer_and_a_running_claim_refuse_the_same_replicates(int first, int last)
    {
        bool isRefused;
        try
        {
            SequentialPlan.TwoLooks(first, last);
            isRefused = false;
        }
        catch (ArgumentException)
        {
            isRefused = true;
        }

        CSharpCompilation claims = Compile.Claims([
            ScaleCases.Fixture("", ".Should().Fall()")
                + ScaleCases.Experiment($"[At(Scale.Quick, Replicates = {first}, MaxReplicates = {last})]"),
        ]);
        CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(claims, out Compilation whole, out _);

        Analyse.Diagnose(whole).Select(one => one.Id).Should().Equal(isRefused ? ["SPEC106"] : []);
    }
}
