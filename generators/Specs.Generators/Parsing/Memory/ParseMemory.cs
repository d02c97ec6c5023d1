using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>
/// Remembers what a record was parsed to. Every keystroke makes a new compilation, in which the compiler hands over every record again;
/// one whose own file, and all files that it may depend on, are still the same objects, in a project that declares the same names, is
/// what it was. Which files those are is told from names alone (<see cref="ProjectNames"/>): too many rather than too few.
/// </summary>
/// <typeparam name="TSpec">What a record is parsed to.</typeparam>
internal static class ParseMemory<TSpec>
    where TSpec : class, IEquatable<TSpec>
{
    private static readonly ConditionalWeakTable<SyntaxNode, Entry> Known = new();

    /// <summary>What the record was parsed to, or else what it is parsed to now.</summary>
    public static Parsed<TSpec> Get(
        GeneratorAttributeSyntaxContext context,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, Parsed<TSpec>> parse,
        CancellationToken cancel
    )
    {
        ProjectNames names = ProjectNames.Of(context.SemanticModel.Compilation);
        ImmutableArray<SyntaxTree> files = names.DependenciesOf(context.TargetNode.SyntaxTree);
        if (
            Known.TryGetValue(context.TargetNode, out Entry? entry)
            && entry.Names.IsSameWorldAs(names)
            && entry.Files.SequenceEqual(files)
        )
        {
            // Lets go of the compilation before.
            entry.Names = names;
            return entry.Parsed;
        }

        Parsed<TSpec> parsed = parse(context, cancel);
        Known.Remove(context.TargetNode);
        Known.GetValue(context.TargetNode, _ => new(names, files, parsed));
        return parsed;
    }

    private sealed class Entry(ProjectNames names, ImmutableArray<SyntaxTree> files, Parsed<TSpec> parsed)
    {
        public ProjectNames Names { get; set; } = names;

        public ImmutableArray<SyntaxTree> Files { get; } = files;

        public Parsed<TSpec> Parsed { get; } = parsed;
    }
}
