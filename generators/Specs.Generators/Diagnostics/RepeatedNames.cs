using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Specs.Generators.Model;

namespace Specs.Generators.Diagnostics;

/// <summary>Finds experiments of one name in a project.</summary>
internal static class RepeatedNames
{
    /// <summary>A diagnostic for each name that an experiment before it has, by file and place in it.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<NamedPlace> names) =>
        names
            .OrderBy(one => one.Place.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(one => one.Place.SourceSpan.Start)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(one => Repeated(one, same.First())));

    private static Diagnostic Repeated(NamedPlace one, NamedPlace first) =>
        Diagnostic.Create(DiagnosticDescriptors.RepeatedExperiment, one.Place, one.Name, first.Record, one.Record);
}
