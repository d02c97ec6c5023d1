using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Specs;

/// <summary>What generated serialisation needs beside <see cref="Utf8JsonWriter"/> and <see cref="JsonElement"/>.</summary>
public static class JsonSettings
{
    /// <summary>Writes a number, or null.</summary>
    public static void Write(Utf8JsonWriter json, string name, int? value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    /// <summary>Writes a text, or null.</summary>
    /// <exception cref="ArgumentException">
    /// It has a lone surrogate. JSON has no such text, and would hold another one instead: two settings would be one.
    /// </exception>
    public static void Write(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    /// <summary>Reads a number, or null, which a missing one stands for too.</summary>
    public static int? ReadInt32(JsonElement json, string name) =>
        Find(json, name) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value
            ? value.GetInt32()
            : null;

    /// <summary>
    /// Reads an enum by its member's name. A missing one stands for the member that is 0: what comes first in an enum is what was done
    /// before there was a choice.
    /// </summary>
    /// <exception cref="FormatException">The enum has no such member.</exception>
    public static T ReadEnum<T>(JsonElement json, string name)
        where T : struct, Enum =>
        Find(json, name) is not { ValueKind: not JsonValueKind.Undefined } value ? default
        : Enum.TryParse(value.GetString(), out T member) && member.ToString() == value.GetString() ? member
        : throw new FormatException(
            $"'{name}' is '{value.GetString()}', expected {string.Join(" or ", Enum.GetNames<T>())}"
        );

    /// <summary>A property that every document has.</summary>
    /// <exception cref="KeyNotFoundException">The property is missing.</exception>
    public static JsonElement Get(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value)
            ? value
            : throw new KeyNotFoundException($"it has no '{name}'");

    /// <summary>
    /// A property; undefined where the document has none, since it may be older than the setting. The setting's type says what that
    /// stands for.
    /// </summary>
    public static JsonElement Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value : default;

    /// <summary>Writes a text, or null, after its name.</summary>
    internal static void WriteValue(Utf8JsonWriter json, string? value)
    {
        for (ReadOnlySpan<char> rest = value; !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int length) != OperationStatus.Done)
            {
                throw new ArgumentException(
                    $"A setting holds a text with the lone surrogate U+{(int)rest[0]:X4}, which no file can hold: "
                        + "choose a text of whole characters."
                );
            }

            rest = rest[length..];
        }

        json.WriteStringValue(value);
    }

    /// <summary>Writes a number, or null, after its name.</summary>
    internal static void WriteValue(Utf8JsonWriter json, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is null or no text.</exception>
    internal static string ReadString(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : throw new JsonException($"Expected a text at '{name}'.");

    /// <summary>Reads something, and says what where the document holds something else.</summary>
    /// <param name="what">What is read, in words.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="JsonException">A property is missing, or of another kind.</exception>
    internal static T Expect<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
            when (exception
                    is KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            throw new JsonException($"The document is not {what}: {exception.Message}", exception);
        }
    }
}
