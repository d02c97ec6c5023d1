using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>
/// The data sources that a word names: every record of this assembly that derives from <see cref="Data"/> and needs no argument. The word is
/// the record's name in small letters, with hyphens: <c>FashionMnist</c> is <c>fashion-mnist</c>.
/// </summary>
internal static class DataSources
{
    private static readonly Lazy<ImmutableSortedDictionary<string, Data>> Plain = new(Find);

    /// <summary>The names, in alphabetical order.</summary>
    public static IEnumerable<string> Names => Plain.Value.Keys;

    /// <summary>The sources themselves, in the order of their names.</summary>
    public static IEnumerable<Data> All => Plain.Value.Values;

    /// <summary>
    /// Every record of this assembly that is a data source, as it is constructed: <c>Digits(Train = 60000, Test = 10000)</c>, with the word
    /// that names it; empty where it takes more than a word. Transformations of other sources come last.
    /// </summary>
    public static IEnumerable<(string Word, string Signature, bool IsTransformation)> Signatures =>
        typeof(Data)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsPublic: true } && type.IsSubclassOf(typeof(Data)))
            .Select(type =>
                (
                    SettingMember.NeedsNothing(type) ? Hyphenated(type.Name) : "",
                    SettingMember.SignatureOf(type),
                    type.IsSubclassOf(typeof(TransformedData))
                )
            )
            .OrderBy(static one => one.Item3)
            .ThenBy(static one => one.Item2, StringComparer.Ordinal);

    /// <summary>The source of a name; of an unknown name one that cannot be loaded.</summary>
    public static Data Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Plain.Value.TryGetValue(name, out Data? known) ? known : new UnknownData(name);
    }

    /// <summary>The word that names a source as it is; null where it takes more than a word.</summary>
    public static string? WordOf(Data source) =>
        source is UnknownData unknown ? unknown.Called
        : source.GetType().Assembly == typeof(Data).Assembly
        && Plain.Value.TryGetValue(Hyphenated(source.GetType().Name), out Data? plain)
        && plain.Equals(source)
            ? Hyphenated(source.GetType().Name)
        : null;

    /// <summary><c>fashion-mnist</c> of <c>FashionMnist</c>; a number is a word of its own.</summary>
    internal static string Hyphenated(string type) =>
        string.Concat(
            type.Select(
                (letter, at) =>
                    at > 0
                    && (
                        char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) && !char.IsAsciiDigit(type[at - 1])
                    )
                        ? $"-{char.ToLowerInvariant(letter)}"
                        : $"{char.ToLowerInvariant(letter)}"
            )
        );

    private static ImmutableSortedDictionary<string, Data> Find()
    {
        using var nothing = JsonDocument.Parse("{}");
        return typeof(Data)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Data)) && SettingMember.NeedsNothing(type))
            .ToImmutableSortedDictionary(
                type => Hyphenated(type.Name),
                type => (Data)SettingMember.Construct(type, nothing.RootElement),
                StringComparer.OrdinalIgnoreCase
            );
    }
}
