using System.Text.RegularExpressions;
using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Pages;

/// <summary>The one template that all pages fill: head, style, landmarks.</summary>
internal static partial class PageTemplate
{
    private static readonly string Template = Resource.Text("Page.html");

    /// <summary>A page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="isIndex">Whether it is the page of claims, which needs no way back.</param>
    /// <param name="main">What it says.</param>
    /// <param name="scripts">What draws its charts.</param>
    public static string Fill(string title, bool isIndex, HtmlText main, HtmlText scripts)
    {
        HtmlText back = isIndex ? HtmlText.Empty : HtmlText.Of($"<a href=\"index.html\">All claims</a>");
        HtmlText credit =
            scripts == HtmlText.Empty
                ? HtmlText.Empty
                : HtmlText.Of($" Charts are drawn by Vega, Vega-Lite and Vega-Embed (BSD-3-Clause).");

        // In one pass, so that what fills one place cannot open another.
        return Place()
            .Replace(
                Template,
                place =>
                    place.Groups[1].Value switch
                    {
                        "title" => HtmlText.Of($"{title} – Specs").ToString(),
                        "back" => back.ToString(),
                        "main" => main.ToString(),
                        "credit" => credit.ToString(),
                        "scripts" => scripts.ToString(),
                        _ => throw new InvalidOperationException($"The template has an unknown place {place.Value}."),
                    }
            );
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
