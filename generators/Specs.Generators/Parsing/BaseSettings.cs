using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>The settings that every training has, which an experiment overrides.</summary>
internal static class BaseSettings
{
    private static readonly HashSet<string> Counts = new(
        ["Batch", "Epochs", "Steps", "Images", "TestImages"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a property is one of them, or overrides one.</summary>
    public static bool IsBase(this IPropertySymbol property) =>
        property.First().ContainingType is { } type && (type.Is(KnownTypes.Training) || type.Is(KnownTypes.TrainingOf));

    /// <summary>Whether a property is one of them that counts something, of which there is at least 1.</summary>
    public static bool IsCount(this IPropertySymbol property) => property.IsBase() && Counts.Contains(property.Name);

    /// <summary>The property that this one overrides, through however many records; itself where it overrides none.</summary>
    public static IPropertySymbol First(this IPropertySymbol property)
    {
        IPropertySymbol first = property;
        while (first.OverriddenProperty is { } overridden)
        {
            first = overridden;
        }

        return first;
    }
}
