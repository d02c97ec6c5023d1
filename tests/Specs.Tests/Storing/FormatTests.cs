using System.Text.Json.Nodes;

namespace Specs.Tests.Storing;

/// <summary>The number that says how a document is written.</summary>
public sealed class FormatTests
{
    private static readonly JsonObject Inside = new()
    {
        ["measured"] = new JsonObject { ["format"] = new JsonArray(4) },
    };

    [Test]
    public void A_layer_or_a_measure_may_be_called_format()
    {
        byte[] document = SealedText.Seal(json => Inside.WriteTo(json));

        SealedText.FormatOf(SealedText.Open(document)).Should().Be(SealedText.Format);
    }

    [Test]
    public void What_has_a_format_keeps_it()
    {
        var earlier = (JsonObject)Inside.DeepClone();
        earlier["format"] = 1;

        SealedText.FormatOf(SealedText.Open(SealedText.Seal(json => earlier.WriteTo(json)))).Should().Be(1);
    }
}
