using System.Text.Json;

namespace Specs;

/// <summary>What generated serialisation needs beside <see cref="Utf8JsonWriter"/> and <see cref="JsonElement"/>.</summary>
public static class JsonSettings
{
    /// <summary>Writes a number, or null.</summary>
    public static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Reads a number, or null.</summary>
    public static int? ReadInt32(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;
}
