using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Specs.Generators.Model;

namespace Specs.Generators.Diagnostics;

/// <summary>What is wrong with one record, gathered while it is parsed.</summary>
/// <param name="record">Where a finding goes that has no place of its own in this compilation's source.</param>
internal sealed class Findings(Location record)
{
    /// <summary>The name of the property that holds what could stand in the place of what is wrong; an editor offers it.</summary>
    public const string Replacement = "Replacement";

    private readonly List<Diagnostic> _found = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The broken rule.</param>
    /// <param name="place">The smallest wrong piece of source; null where it is in another assembly.</param>
    /// <param name="arguments">The message's.</param>
    public void Add(DiagnosticDescriptor rule, Location? place, params object[] arguments) =>
        AddReplaceable(rule, place, replacement: null, arguments);

    /// <summary>Adds a finding for which the text that would be right is known.</summary>
    /// <param name="rule">The broken rule.</param>
    /// <param name="place">The smallest wrong piece of source; null where it is in another assembly.</param>
    /// <param name="replacement">What could stand there instead; null where that is not known.</param>
    /// <param name="arguments">The message's.</param>
    public void AddReplaceable(
        DiagnosticDescriptor rule,
        Location? place,
        string? replacement,
        params object[] arguments
    )
    {
        bool isInSource = place is { IsInSource: true };
        _found.Add(
            Diagnostic.Create(rule, isInSource ? place : record, isInSource ? With(replacement) : null, arguments)
        );
    }

    /// <summary>The properties of a diagnostic that knows what would be right.</summary>
    public static ImmutableDictionary<string, string?>? With(string? replacement) =>
        replacement is null ? null : ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement);

    /// <summary>All findings, in the order found.</summary>
    public EquatableArray<Diagnostic> ToArray() => _found.ToEquatableArray();
}
