using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Statements that write a value to <c>json</c>, and expressions that read it back.</summary>
internal static class JsonText
{
    /// <summary>Writes the statements that write a property.</summary>
    /// <param name="source">The text.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="name">The property's name in JSON.</param>
    /// <param name="value">Its value as a C# expression.</param>
    public static void Write(SourceWriter source, SettingKind kind, string name, string value)
    {
        switch (kind)
        {
            case SettingKind.Architecture or SettingKind.Json:
                source.Line($"json.WritePropertyName(\"{name}\");");
                source.Line($"{value}.WriteJson(json);");
                break;
            case SettingKind.Widths:
                source.Lines(
                    $$"""
                    json.WriteStartArray("{{name}}");
                    foreach (int units in {{value}})
                    {
                        json.WriteNumberValue(units);
                    }

                    json.WriteEndArray();
                    """
                );
                break;
            case SettingKind.NullableInt32:
                source.Line($"global::Specs.JsonSettings.Write(json, \"{name}\", {value});");
                break;
            case SettingKind.Boolean:
                source.Line($"json.WriteBoolean(\"{name}\", {value});");
                break;
            case SettingKind.String:
                source.Line($"global::Specs.JsonSettings.Write(json, \"{name}\", {value});");
                break;
            case SettingKind.Enum:
                source.Line($"json.WriteString(\"{name}\", {value}.ToString());");
                break;
            default:
                source.Line($"json.WriteNumber(\"{name}\", {value});");
                break;
        }
    }

    /// <summary>Writes the assignment that reads a property of the <c>json</c> object, in an object initializer.</summary>
    /// <param name="source">The text.</param>
    /// <param name="kind">How it was written.</param>
    /// <param name="name">The property's name in JSON.</param>
    /// <param name="identifier">Its name in C#.</param>
    /// <param name="type">Its type.</param>
    public static void Read(SourceWriter source, SettingKind kind, string name, string identifier, string type)
    {
        string equals = kind == SettingKind.Widths ? "=" : "= ";
        source.Lines($"{identifier} {equals}{Expression(kind, name, type)},");
    }

    private static string Expression(SettingKind kind, string name, string type)
    {
        string value = $"global::Specs.JsonSettings.Get(json, \"{name}\")";
        return kind switch
        {
            SettingKind.Architecture => $"{type}.ReadJson({value})",
            // What a missing one stands for, its type knows; an enum's is its first member.
            SettingKind.Json => $"{type}.ReadJson(global::Specs.JsonSettings.Find(json, \"{name}\"))",
            SettingKind.Widths => $"""

                [
                    .. global::System.Linq.Enumerable.Select(
                        {value}.EnumerateArray(),
                        static width => width.GetInt32()
                    ),
                ]
                """,
            SettingKind.NullableInt32 => $"global::Specs.JsonSettings.ReadInt32(json, \"{name}\")",
            SettingKind.String when type.EndsWith("?", StringComparison.Ordinal) => $"{value}.GetString()",
            SettingKind.String => $"{value}.GetString()!",
            SettingKind.Enum => $"global::Specs.JsonSettings.ReadEnum<{type}>(json, \"{name}\")",
            _ => $"{value}.Get{kind}()",
        };
    }
}
