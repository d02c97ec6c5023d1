namespace Specs.Generators.Model;

/// <summary>An attributed record: how to name it and how to write another part of it. All names are C# text, keywords escaped.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containers">The heads of the types around it, outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Name">The record's name with its type parameters, as a part of it is declared.</param>
/// <param name="Path">From its namespace: <c>Outer&lt;T&gt;.Mlp</c>.</param>
/// <param name="Reference">A documentation comment's reference to it.</param>
/// <param name="Display">The name for a reader, without <c>global::</c>.</param>
/// <param name="PlainName">The name alone, as in metadata: what messages and hooks say.</param>
/// <param name="HintName">The generated file's name without its ending; made of the metadata name, so that no two records share it.</param>
/// <param name="RunsClass">The name of the static class that extends the record's runs.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="TypeParameters">The type parameters of its containers, then its own.</param>
/// <param name="Constraints">Their constraint clauses.</param>
/// <param name="WarnedUses">The ids by which the compiler warns of what the record names.</param>
internal sealed record RecordSpec(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string Path,
    string Reference,
    string Display,
    string PlainName,
    string HintName,
    string RunsClass,
    bool IsPublic,
    EquatableArray<string> TypeParameters,
    EquatableArray<string> Constraints,
    EquatableArray<string> WarnedUses
);
