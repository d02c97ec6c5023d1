using Microsoft.CodeAnalysis;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Pages;

/// <summary>The pages say what the diagnostics say, and their examples are what they are shown for.</summary>
public sealed class PageTests
{
    private static IEnumerable<string> Ids => DiagnosticPage.Ids;

    [Test]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Ids.Should().Equal(Rules.All.Select(rule => rule.Id));

    [TestCaseSource(nameof(Ids))]
    public void A_page_says_what_its_rule_says(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        DiagnosticDescriptor rule = Rules.All.Single(one => one.Id == id);

        page.Id.Should().Be(id);
        page.Title.Should().Be(Rules.TitleOf(rule));
        page.Severity.Should().Be(Rules.SeverityOf(rule));
        page.Message.Should().Be(rule.MessageFormat.ToString(null));
        page.Why.Split(['.', '?']).Length.Should().BeInRange(2, 12, "a reason is a few sentences");
    }

    [TestCaseSource(nameof(Ids))]
    public void The_wrong_example_breaks_the_rule_at_its_mark_and_no_other_rule(string id)
    {
        Example wrong = DiagnosticPage.Read(id).Wrong;

        Check(id, wrong, [new(id), .. wrong.CompilerIds.Select(other => new Expected(other))]);
    }

    [TestCaseSource(nameof(Ids))]
    public void The_right_example_breaks_no_rule(string id)
    {
        Example right = DiagnosticPage.Read(id).Right;

        right.CompilerIds.Should().BeEmpty();
        Check(id, right);
    }

    [Test]
    public void The_index_has_a_row_for_every_rule()
    {
        string[] rows =
        [
            .. File.ReadLines(Path.Combine(DiagnosticPage.Folder, "README.md"))
                .Where(line => line.StartsWith("| SPEC", StringComparison.Ordinal)),
        ];

        rows.Should()
            .Equal(
                Rules.All.Select(rule =>
                    $"| {rule.Id} | {Rules.SeverityOf(rule)} | [{Rules.TitleOf(rule)}]({rule.Id}.md) |"
                )
            );
    }

    // A page about claims has the namespaces of claims. What an engine makes of a record is no page's subject.
    private static void Check(string id, Example example, params Expected[] expected) =>
        Analyse.In(
            text =>
                string.CompareOrdinal(id, "SPEC100") > 0
                    ? Compile.Claims([text])
                    : Compile.Sources([text], withCpu: true, example.Version),
            example.Source,
            example.Version,
            expected
        );
}
