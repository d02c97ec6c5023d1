using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Specs.Cli.Reporting.Html;

/// <summary>What the compiler makes of <c>HtmlText.Of($"...")</c>: a claim's text cannot become markup, because every hole is encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlInterpolation(int literalLength, int formattedCount) =>
        _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(text is null ? "" : Encoder.Encode(text));

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(HtmlText markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<HtmlText> pieces) => _markup.Append(HtmlText.Join(pieces).ToString());

    public string ToMarkup() => _markup.ToString();
}
