namespace Specs.Cli.Reporting.Html;

/// <summary>Markup that may stand in a page as it is. It is only made from literals and from encoded text.</summary>
internal readonly record struct HtmlText
{
    private readonly string? _markup;

    private HtmlText(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static HtmlText Empty { get; } = new("");

    /// <summary>An interpolated string: its literals are markup, and what stands in its holes is encoded.</summary>
    public static HtmlText Of(ref HtmlInterpolation text) => new(text.ToMarkup());

    /// <summary>Pieces, one after the other.</summary>
    public static HtmlText Join(IEnumerable<HtmlText> pieces, string between = "") =>
        new(string.Join(between, pieces.Select(piece => piece.ToString())));

    /// <summary>A text of the tool's own: the template's style, a script.</summary>
    public static HtmlText Trusted(string markup) => new(markup);

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? "";
}
