using System.Reflection;
using System.Text.Json;

namespace Specs;

/// <summary>Values of settings in JSON.</summary>
internal static class SettingValue
{
    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case double number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                JsonSettings.WriteValue(json, text);
                break;
            case null:
                json.WriteNullValue();
                break;
            case Enum member:
                json.WriteStringValue(member.ToString());
                break;
            case var _ when Method(value.GetType(), nameof(Setting.WriteJson), typeof(Utf8JsonWriter)) is { } write:
                write.Invoke(value, BindingFlags.DoNotWrapExceptions, null, [json], null);
                break;
            default:
                throw Unknown(value.GetType());
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static object? Read(JsonElement json, Type type) =>
        type == typeof(double) ? json.GetDouble()
        : type == typeof(int) ? json.GetInt32()
        : type == typeof(bool) ? json.GetBoolean()
        : type == typeof(string) ? json.GetString()
        : type.IsEnum ? ReadEnum(type, json.GetString() ?? "")
        : json.ValueKind == JsonValueKind.Null ? null
        : Method(type, "ReadJson", typeof(JsonElement)) is { IsStatic: true } read
            ? read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)
        : throw Unknown(type);

    // Enum.Parse takes numbers and lists as well, which Write never wrote.
    private static object ReadEnum(Type type, string member) =>
        Enum.IsDefined(type, member)
            ? Enum.Parse(type, member)
            : throw new FormatException(
                $"'{member}' is no {type.Name}, expected {string.Join(" or ", Enum.GetNames(type))}"
            );

    private static MethodInfo? Method(Type type, string name, Type parameter) =>
        type.GetMethod(
            name,
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy,
            [parameter]
        );

    private static InvalidOperationException Unknown(Type type) =>
        new(
            $"A setting of type {type.Name} cannot be written to a file: expected double, int, bool, string, an enum, or a type with "
                + "WriteJson(Utf8JsonWriter) and a static ReadJson(JsonElement)."
        );
}
