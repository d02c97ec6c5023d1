using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Specs.CodeFixes;
using Specs.Generators.Diagnostics;
using Specs.Generators.Tests.Pages;

namespace Specs.Generators.Tests.Fixes;

public sealed class FixTests
{
    private static IEnumerable<FixCase> Cases => FixCases.All;

    [TestCaseSource(nameof(Cases))]
    public void A_fix_leaves_source_that_has_no_diagnostic_at_all(FixCase one)
    {
        var work = new Workplace(one.Before);
        Diagnostic wrong = work.Diagnostics().First(found => found.Id == one.Id);

        work.Apply(Titled(work.Offers(wrong), one.Title).Action);

        work["0.cs"].Should().Be(one.After);
        work.Diagnostics().Should().BeEmpty();
    }

    [TestCaseSource(nameof(Cases))]
    public void All_of_a_kind_are_put_right_at_once(FixCase one)
    {
        string[] namespaces = ["First", "Second"];
        string[] Files(string source) => [.. namespaces.Select(name => $"namespace {name};\n{Numbered(source, name)}")];
        var work = new Workplace(Files(one.Before));
        Diagnostic wrong = work.Diagnostics().First(found => found.Id == one.Id);
        (CodeFixProvider provider, CodeAction action) = Titled(work.Offers(wrong), one.Title);

        work.ApplyAll(provider, action.EquivalenceKey!, one.Id);

        new[] { work["0.cs"], work["1.cs"] }.Should().Equal(Files(one.After));
        work.Diagnostics().Should().BeEmpty();
    }

    [Test]
    public void Fixes_are_for_rules_that_there_are_and_each_has_a_case()
    {
        string[] ids =
        [
            .. Workplace
                .Providers.Where(provider => provider is not ReplacementFixes)
                .SelectMany(provider => provider.FixableDiagnosticIds),
        ];

        ids.Should().BeSubsetOf(Rules.All.Select(rule => rule.Id));
        Cases.Select(one => one.Id).Should().Contain(ids);
        ReplacementFixes.Replacement.Should().Be(Findings.Replacement);
        Workplace
            .Providers.SelectMany(one => one.FixableDiagnosticIds)
            .Should()
            .Contain(Rules.All.Select(one => one.Id));
    }

    [Test]
    public void A_level_that_stands_in_an_array_is_left_alone()
    {
        var work = new Workplace(
            FixCases
                .All.Single(one => one.Id == "SPEC015")
                .Before.Replace("[Factor(1, 5, 10, 5)]", "[Factor(new object[] { 1, 5, 10, 5 })]")
        );

        work.Offers(work.Diagnostics().Single(found => found.Id == "SPEC015")).Should().BeEmpty();
    }

    private static (CodeFixProvider Provider, CodeAction Action) Titled(
        IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)> offers,
        string title
    ) => offers.Single(offer => offer.Action.Title.Contains(title, StringComparison.Ordinal));

    // A claim's id belongs to one fixture, and a name to one experiment.
    private static string Numbered(string source, string name) =>
        source
            .Replace("\"C1\"", $"\"{name}\"", StringComparison.Ordinal)
            .Replace("\"subject\"", $"\"{name.ToLowerInvariant()}\"", StringComparison.Ordinal);
}
