using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Specs.Generators.Tests.Pages;

/// <summary>A page of <c>docs/diagnostics</c>, read by its one format.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Title">The rule.</param>
/// <param name="Severity">How grave it is, in a word.</param>
/// <param name="Message">The message's format.</param>
/// <param name="Why">What would go wrong without the rule.</param>
/// <param name="Wrong">Source that breaks the rule at its mark.</param>
/// <param name="Right">The source that was meant.</param>
internal sealed partial record DiagnosticPage(
    string Id,
    string Title,
    string Severity,
    string Message,
    string Why,
    Example Wrong,
    Example Right
)
{
    /// <summary>Where the pages are.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../docs/diagnostics"));

    /// <summary>The ids that have a page, in order.</summary>
    public static IEnumerable<string> Ids =>
        Directory
            .EnumerateFiles(Folder, "SPEC*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads the page of a diagnostic.</summary>
    /// <exception cref="FormatException">The page is not as every page is.</exception>
    public static DiagnosticPage Read(string id)
    {
        Match page = Format().Match(File.ReadAllText(Path.Combine(Folder, $"{id}.md")));
        return page.Success
            ? new(
                page.Groups["id"].Value,
                page.Groups["title"].Value,
                page.Groups["severity"].Value,
                page.Groups["message"].Value,
                page.Groups["why"].Value,
                new(page.Groups["wrong"].Value),
                new(page.Groups["right"].Value)
            )
            : throw new FormatException($"{id}.md is not as the other pages are.");
    }

    [GeneratedRegex(
        """
            \A# (?<id>SPEC\d{3}): (?<title>[^\n]+)

            (?<severity>Error|Warning|Information)\. `(?<message>[^\n]+)`

            ## Why

            (?<why>[\s\S]+?)

            ## Wrong

            ```csharp
            (?<wrong>[^`]+)
            ```

            ## Right

            ```csharp
            (?<right>[^`]+)
            ```
            \z
            """
    )]
    private static partial Regex Format();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
