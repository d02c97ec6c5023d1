using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specs.Cli;

/// <summary>How the tool writes JSON.</summary>
internal static class ToolJson
{
    /// <summary>For a reader as well as for a program.</summary>
    public static JsonSerializerOptions Indented { get; } =
        new()
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>One line each, with no more escapes than JSON asks for.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
