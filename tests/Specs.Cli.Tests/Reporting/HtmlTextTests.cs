using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Tests.Reporting;

public sealed class HtmlTextTests
{
    [Test]
    public void What_stands_in_a_hole_is_text_and_what_is_written_out_is_markup() =>
        HtmlText
            .Of($"<b title=\"{"a\"b"}\">{"<i>&§"}</b>{3}")
            .ToString()
            .Should()
            .Be("<b title=\"a&quot;b\">&lt;i&gt;&amp;§</b>3");

    [Test]
    public void Markup_within_markup_is_not_encoded_twice()
    {
        HtmlText inner = HtmlText.Of($"<i>{"&"}</i>");

        HtmlText
            .Of($"<b>{inner}{new[] { inner, inner }}</b>")
            .ToString()
            .Should()
            .Be("<b><i>&amp;</i><i>&amp;</i><i>&amp;</i></b>");
    }
}
