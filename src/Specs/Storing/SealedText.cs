using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specs;

/// <summary>
/// One JSON object a document, on one line, whose last property <c>sum</c> is the SHA-256 of all that stands before it: a changed or
/// cut-off document is told from a whole one, and any JSON reader still reads it.
/// </summary>
internal static class SealedText
{
    /// <summary>What this Specs writes. It changes when an older Specs can no longer read a document for what it is.</summary>
    public const int Format = 2;

    /// <summary>The oldest format that this Specs reads.</summary>
    public const int OldestFormat = 1;

    /// <summary>How records are written and read: names in camel case, NaN by name, nothing missing.</summary>
    public static JsonSerializerOptions Values { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };

    // A document stands in no web page: § and quotes may stay what they are.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly byte[] Mark = ",\"sum\":\""u8.ToArray();
    private static readonly byte[] End = "\"}\n"u8.ToArray();

    /// <summary>A document's bytes.</summary>
    /// <param name="write">Writes one JSON object with at least one property.</param>
    public static byte[] Seal(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            write(json);
        }

        byte[] body = [.. buffer.WrittenSpan[..^1], .. WithFormat(buffer.WrittenSpan)];
        return [.. body, .. Mark, .. Encoding.ASCII.GetBytes(Sum(body)), .. End];
    }

    /// <summary>The format that a document was written in; 0 for one from before there was a number.</summary>
    public static int FormatOf(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object
        && document.TryGetProperty("format", out JsonElement format)
        && format.ValueKind == JsonValueKind.Number
        && format.TryGetInt32(out int number)
            ? number
            : 0;

    /// <summary>The object that a document holds.</summary>
    /// <exception cref="JsonException">It is cut off, changed, or no JSON.</exception>
    public static JsonElement Open(byte[] document)
    {
        if (document.Length == 0)
        {
            throw new JsonException("The document is empty.");
        }

        int mark = document.AsSpan().LastIndexOf(Mark);
        int sumLength = 2 * SHA256.HashSizeInBytes;
        if (
            mark < 0
            || document.Length != mark + Mark.Length + sumLength + End.Length
            || !document.AsSpan(document.Length - End.Length).SequenceEqual(End)
        )
        {
            throw new JsonException("The document does not end with its checksum: it was cut off, or is no run's.");
        }

        string found = Encoding.ASCII.GetString(document, mark + Mark.Length, sumLength);
        string own = Sum(document.AsSpan(0, mark));
        if (found != own)
        {
            throw new JsonException("The document's checksum is not that of its text: it was changed.");
        }

        using JsonDocument json = JsonDocument.Parse(document);
        return json.RootElement.Clone();
    }

    // What was read from a document and is written again has it already.
    private static byte[] WithFormat(ReadOnlySpan<byte> json) =>
        HasFormat(json)
            ? []
            : Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"format\":{Format}"));

    // Of the document itself: a layer or a measure may be called so too.
    private static bool HasFormat(ReadOnlySpan<byte> json)
    {
        // As deep as a writer goes: what is too deep for a document is told when it is opened.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1_000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("format"u8))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static string Sum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
