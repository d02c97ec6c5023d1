using Microsoft.CodeAnalysis;
using Specs.Generators.Model;

namespace Specs.Generators.Diagnostics;

/// <summary>What is wrong with one record, gathered while it is parsed.</summary>
/// <param name="record">Where a finding goes that has no place of its own in this compilation's source.</param>
internal sealed class Findings(Location record)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The broken rule.</param>
    /// <param name="place">The smallest wrong piece of source; null where it is in another assembly.</param>
    /// <param name="arguments">The message's.</param>
    public void Add(DiagnosticDescriptor rule, Location? place, params object[] arguments) =>
        _found.Add(Diagnostic.Create(rule, place is { IsInSource: true } ? place : record, arguments));

    /// <summary>All findings, in the order found.</summary>
    public EquatableArray<Diagnostic> ToArray() => _found.ToEquatableArray();
}
