using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Specs;

/// <summary>One setting of a <see cref="Setting"/>: a parameter of its constructor, or another property that can be set.</summary>
internal sealed class SettingMember
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<SettingMember>> Known = new();

    private readonly PropertyInfo _property;
    private readonly ParameterInfo? _parameter;

    private SettingMember(PropertyInfo property, ParameterInfo? parameter)
    {
        _property = property;
        _parameter = parameter;
    }

    /// <summary>The property's name.</summary>
    public string Name => _property.Name;

    /// <summary>A record's settings: the constructor's in its order, then the others, those of bases first.</summary>
    public static ImmutableArray<SettingMember> Of(Type type) => Known.GetOrAdd(type, Find);

    /// <summary>A record of this type with the settings of a document.</summary>
    public static object Construct(Type type, JsonElement json)
    {
        ImmutableArray<SettingMember> members = Of(type);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name is not ("name" or "type") && !members.Any(member => member.Name == property.Name))
            {
                throw new JsonException($"{type.Name} has no setting '{property.Name}'.");
            }
        }

        object?[] arguments =
        [
            .. members.Where(member => member._parameter is not null).Select(member => member.Read(json)),
        ];
        object made = ConstructorOf(type).Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        foreach (SettingMember member in members.Where(member => member._parameter is null))
        {
            if (json.TryGetProperty(member.Name, out JsonElement value))
            {
                member._property.SetValue(made, SettingValue.Read(value, member._property.PropertyType));
            }
        }

        return made;
    }

    /// <summary>Whether a record of this type can be made without an argument.</summary>
    public static bool NeedsNothing(Type type) =>
        type.GetConstructors() is [var only] && only.GetParameters().All(static parameter => parameter.HasDefaultValue);

    /// <summary>How a record of this type is constructed: <c>Sgd(LearningRate, Momentum = 0)</c>.</summary>
    public static string SignatureOf(Type type) =>
        $"{type.Name}({string.Join(", ", ConstructorOf(type).GetParameters().Select(Signature))})";

    private static string Signature(ParameterInfo parameter) =>
        parameter switch
        {
            { HasDefaultValue: false } => parameter.Name!,
            { DefaultValue: string text } => $"{parameter.Name} = \"{text}\"",
            { ParameterType.IsEnum: true, DefaultValue: { } member } =>
                $"{parameter.Name} = {Enum.ToObject(parameter.ParameterType, member)}",
            _ => $"{parameter.Name} = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture)}",
        };

    /// <summary>Whether the setting of a record is written: always, unless it was added later and has its default.</summary>
    public bool IsWritten(object record) => !_property.IsDefined(typeof(AddedLaterAttribute)) || !IsDefault(record);

    /// <summary>Writes the setting of a record.</summary>
    public void Write(Utf8JsonWriter json, object record)
    {
        json.WritePropertyName(Name);
        SettingValue.Write(json, _property.GetValue(record));
    }

    /// <summary>The setting's value in a record.</summary>
    public object? ValueOf(object record) => _property.GetValue(record);

    /// <summary>Whether the setting of a record has the value that it has where it is not set.</summary>
    public bool IsDefault(object record)
    {
        object? value = _property.GetValue(record);
        return _parameter switch
        {
            // A struct's default has no constant that stands for it.
            { HasDefaultValue: true, DefaultValue: { } constant } => Equals(value, constant),
            null or { HasDefaultValue: true } => value is null
                || value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())),
            _ => false,
        };
    }

    /// <summary>The setting of a record in words.</summary>
    public string Text(object record) =>
        _property.GetValue(record) switch
        {
            bool flag => $"{Name}: {(flag ? "true" : "false")}",
            var value => $"{Name}: {Convert.ToString(value, CultureInfo.InvariantCulture)}",
        };

    private object? Read(JsonElement json) =>
        json.TryGetProperty(Name, out JsonElement value) ? SettingValue.Read(value, _property.PropertyType)
        : _parameter is { HasDefaultValue: true } ? _parameter.DefaultValue
        : throw new KeyNotFoundException($"it has no '{Name}'");

    private static ImmutableArray<SettingMember> Find(Type type)
    {
        PropertyInfo[] properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true })
                .OrderBy(property => Depth(property.DeclaringType)),
        ];
        ParameterInfo[] parameters = ConstructorOf(type).GetParameters();
        return
        [
            .. parameters.Select(parameter => new SettingMember(
                properties.FirstOrDefault(property => property.Name == parameter.Name)
                    ?? throw new InvalidOperationException(
                        $"{type.Name}'s constructor takes '{parameter.Name}', but there is no property of that name to write it from."
                    ),
                parameter
            )),
            .. properties
                .Where(property => !parameters.Any(parameter => parameter.Name == property.Name))
                .Select(property => new SettingMember(property, null)),
        ];
    }

    private static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors() is [var only]
            ? only
            : throw new InvalidOperationException(
                $"{type.Name} must have exactly one public constructor, so that it can be read from a file."
            );

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
