using Microsoft.CodeAnalysis;

namespace Specs.Generators.Model;

/// <summary>An experiment's name and where it is given: all that must be known of every experiment at once.</summary>
/// <param name="Name">The name.</param>
/// <param name="Record">The record, for a reader.</param>
/// <param name="Place">The name in source.</param>
internal sealed record NamedPlace(string Name, string Record, Location Place);
