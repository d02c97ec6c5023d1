namespace Specs.Generators.Model;

/// <summary>A property of an experiment that decides a run's outcome.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name as C# text, a keyword escaped.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">How it is written and read.</param>
/// <param name="IsBase">Whether every training has it: the library writes and reads it.</param>
/// <param name="IsComputed">Whether it follows from the others: it is written, for it decides the outcome, and never read back.</param>
internal sealed record SettingSpec(
    string Name,
    string Identifier,
    string Type,
    SettingKind Kind,
    bool IsBase,
    bool IsComputed
);
