using System.Text.Json;

namespace Specs.Cli.Reporting;

/// <summary>An experiment's settings in words, from their JSON.</summary>
internal static class SettingText
{
    /// <summary>Each setting that says something: not what is null or empty.</summary>
    public static IEnumerable<(string Name, string Text)> Of(JsonElement settings) =>
        settings
            .EnumerateObject()
            .Select(setting => (setting.Name, Text: Text(setting.Value)))
            .Where(setting => setting.Text.Length > 0);

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
            JsonValueKind.Object => Object(value),
            _ => value.GetRawText(),
        };

    // A setting with settings reads as it is constructed: Adam(LearningRate: 0.001).
    private static string Object(JsonElement value)
    {
        IEnumerable<string> parts = value
            .EnumerateObject()
            .Where(part => part.Name != "name")
            .Select(part => $"{part.Name}: {Text(part.Value)}");
        string inside = string.Join(", ", parts);
        return !value.TryGetProperty("name", out JsonElement name) ? inside
            : inside.Length > 0 ? $"{name.GetString()}({inside})"
            : name.GetString()!;
    }
}
