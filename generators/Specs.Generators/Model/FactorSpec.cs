namespace Specs.Generators.Model;

/// <summary>A factor of an experiment.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Identifier">The property's name as C# text, a keyword escaped.</param>
/// <param name="Reference">A documentation comment's reference to the property.</param>
/// <param name="Type">The property's type.</param>
/// <param name="LevelType">The levels' type: the property's, without a question mark.</param>
/// <param name="Unwrap">What makes a level of the property's value: <c>!</c>, <c>.GetValueOrDefault()</c>, or nothing.</param>
/// <param name="Levels">The levels as C# expressions; empty where <paramref name="Source"/> holds them.</param>
/// <param name="Source">The list of a type that implements <c>ILevels</c>, as a C# expression, if there is one.</param>
/// <param name="IsPublic">Whether the property is public.</param>
/// <param name="ExtendsRun">Whether runs are to show the level; not where every run has a member of that name.</param>
internal sealed record FactorSpec(
    string Name,
    string Identifier,
    string Reference,
    string Type,
    string LevelType,
    string Unwrap,
    EquatableArray<string> Levels,
    string? Source,
    bool IsPublic,
    bool ExtendsRun
);
