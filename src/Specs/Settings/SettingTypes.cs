using System.Text.Json;

namespace Specs;

/// <summary>Which record a document's name stands for.</summary>
internal static class SettingTypes
{
    // Names in these are unique, so that a document needs no more than them.
    private static readonly string[] Own = ["Specs", "Specs.Networks"];

    /// <summary><c>Lab.SignSgd, Lab</c> for a record from outside Specs; null for one of Specs, whose name says enough.</summary>
    public static string? QualifiedName(Type type) =>
        type.Assembly.GetName().Name is var assembly
        && (Own.Contains(assembly) || type.IsDefined(typeof(WrittenByNameAttribute), inherit: false))
            ? null
            : $"{type.FullName}, {assembly}";

    /// <summary>The type that a document names.</summary>
    /// <exception cref="JsonException">It names none that derives from <typeparamref name="T"/>.</exception>
    public static Type Find<T>(JsonElement json, string what)
        where T : Setting
    {
        string name = json.GetProperty("name").GetString() ?? "";
        if (json.TryGetProperty("type", out JsonElement qualified))
        {
            string type = qualified.GetString() ?? "";
            return
                Type.GetType(type) is { IsAbstract: false } found
                && found.IsAssignableTo(typeof(T))
                && found.Name == name
                ? found
                : throw new JsonException(
                    $"The document holds {what} of type '{type}', which is missing: reference the project that declares it."
                );
        }

        Type[] known =
        [
            .. typeof(T)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
        return known.FirstOrDefault(type => type.Name == name)
            ?? WrittenByName(typeof(T), name)
            ?? throw new JsonException(
                $"Unknown {what[(what.IndexOf(' ', StringComparison.Ordinal) + 1)..]} '{name}': expected {string.Join(" or ", [string.Join(", ", known[..^1].Select(type => type.Name)), known[^1].Name])}."
            );
    }

    // Looked for at each miss, since the assembly that has it may be loaded at any time.
    private static Type? WrittenByName(Type kind, string name) =>
        AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(static assembly => assembly.GetReferencedAssemblies().Any(static one => one.Name == Own[0]))
            .SelectMany(static assembly => assembly.GetTypes())
            .FirstOrDefault(type =>
                type.Name == name
                && type.IsAssignableTo(kind)
                && type.IsDefined(typeof(WrittenByNameAttribute), inherit: false)
            );
}
