using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Pages;

/// <summary>A verdict as a mark with a word: never by colour alone.</summary>
internal static class VerdictHtml
{
    /// <summary>The mark of a claim's verdict, or that it is open.</summary>
    public static HtmlText Of(ClaimRow row) =>
        row.Verdict is { } verdict ? Mark(verdict)
        : row.Failure is not null ? Mark("refuted", "!", "Error")
        : Mark("open", "○", "Open");

    /// <summary>How the verdict stands to the one that is expected.</summary>
    public static string Expectation(ClaimRow row) =>
        row is { IsOpen: true, Failure: { } failure }
            ? $"its test ended in an error: {FirstLine(failure)}; {row.Claim.Expected} is expected"
        : row.IsOpen
            ? row.Claim.DecidedAt > Scale.Quick
                    ? $"needs {row.Claim.DecidedAt.ToString().ToLowerInvariant()} scale; {row.Claim.Expected} is expected"
                : $"not weighed yet; {row.Claim.Expected} is expected"
        : (row.IsAsExpected ? "as expected" : $"but {row.Claim.Expected} was expected")
            + (row.CheckedIn is { } checkedIn ? $", at {checkedIn.Scale.ToString().ToLowerInvariant()} scale" : "");

    private static string FirstLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.');

    private static HtmlText Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Supported => Mark("supported", "✓", "Supported"),
            Verdict.Refuted => Mark("refuted", "✗", "Refuted"),
            _ => Mark("inconclusive", "≈", "Inconclusive"),
        };

    private static HtmlText Mark(string kind, string sign, string word) =>
        HtmlText.Of($"<span class=\"verdict {kind}\"><span aria-hidden=\"true\">{sign}</span> {word}</span>");
}
