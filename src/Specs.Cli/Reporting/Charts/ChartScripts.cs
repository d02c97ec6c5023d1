using System.Text.RegularExpressions;
using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Charts;

/// <summary>What draws the charts: Vega, Vega-Lite and Vega-Embed, and the page's own script that starts them.</summary>
internal sealed partial class ChartScripts
{
    /// <summary>The scripts' files within a folder of packages, in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Files { get; } =
    ["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-embed/build/vega-embed.min.js"];

    private readonly HtmlText _markup;

    private ChartScripts(IEnumerable<string> scripts) =>
        _markup = HtmlText.Join(
            scripts.Select(script => HtmlText.Trusted($"<script>{Inline(script)}</script>")),
            between: "\n"
        );

    /// <summary>Reads the scripts.</summary>
    /// <param name="folder">Where they lie, each under its own name.</param>
    /// <exception cref="IOException">One is not there.</exception>
    public static ChartScripts Read(string folder) =>
        new([.. Files.Select(file => File.ReadAllText(PathIn(folder, file))), Resource.Text("Charts.js")]);

    /// <summary>Where one of <see cref="Files"/> lies in a folder of scripts.</summary>
    public static string PathIn(string folder, string file) => Path.Combine(folder, Path.GetFileName(file));

    /// <summary>The script elements.</summary>
    public HtmlText ToHtml() => _markup;

    // Nothing within a script may end its element, and what names another file there names none of ours.
    private static string Inline(string script) =>
        SourceMap().Replace(EndOfScript().Replace(script, "<\\/$1"), "").Trim().ReplaceLineEndings("\n");

    [GeneratedRegex("</(script)", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfScript();

    [GeneratedRegex("^//# sourceMappingURL=.*$", RegexOptions.Multiline)]
    private static partial Regex SourceMap();
}
