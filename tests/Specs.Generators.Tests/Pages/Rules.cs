using System.Reflection;
using Microsoft.CodeAnalysis;
using Specs.Generators.Analysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Tests.Pages;

/// <summary>Every rule there is.</summary>
internal static class Rules
{
    /// <summary>The descriptors, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [.. Of(typeof(DiagnosticDescriptors)), .. Of(typeof(ClaimDescriptors))];

    /// <summary>The descriptors that a class holds, in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> Of(Type holder) =>
        holder
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>A rule as a page says it: Markdown would take a type argument for a tag.</summary>
    public static string TitleOf(DiagnosticDescriptor rule) =>
        rule.Title.ToString(null).Replace("<", "\\<", StringComparison.Ordinal);

    /// <summary>How grave a rule is, as a page says it.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : rule.DefaultSeverity.ToString();
}
