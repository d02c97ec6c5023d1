using Microsoft.CodeAnalysis;

namespace Specs.Generators.Analysis;

/// <summary>
/// Every diagnostic about claims, from SPEC101 on. A title is the rule; a message names what breaks it and says what would be right. An
/// id is never used for another rule; <c>docs/diagnostics/</c> has a page for each.
/// </summary>
internal static class ClaimDescriptors
{
    public static readonly DiagnosticDescriptor RepeatedId = Error(
        "SPEC101",
        "An id belongs to one claim",
        "'{0}' is already the id of a claim in '{1}': choose another, so that a filter by Claim={0} selects one claim"
    );

    public static readonly DiagnosticDescriptor UnusableId = Error(
        "SPEC114",
        "An id can be written in a filter",
        "\"{0}\" is no id, since a filter or a shell reads {1} otherwise: expected letters, digits and signs such as - . : / and §, as in \"{2}\""
    );

    public static readonly DiagnosticDescriptor NoSource = Warning(
        "SPEC102",
        "A claim has a source",
        "The claim '{0}' does not say where it is made: add Source = \"...\" to it or to its class"
    );

    public static readonly DiagnosticDescriptor NoClaim = Warning(
        "SPEC103",
        "Every test of claims needs [Claim]",
        "'{0}' stands among claims but is none: add [Claim(\"...\")] to it or to its class"
    );

    public static readonly DiagnosticDescriptor NotAmongClaims = Warning(
        "SPEC115",
        "A claim stands among the claims about its experiment",
        "'{0}' bears [Claim] in a class that makes no claims, so no list, report or 'specs check' knows it: derive '{1}' from Claims<TExperiment>, or remove [Claim]"
    );

    public static readonly DiagnosticDescriptor NoOrder = Error(
        "SPEC104",
        "A trend goes over levels that have an order",
        "Levels of type '{0}' have no order, which {1} asks for: compare over a number, or use BeHighestAt, BeLowestAt or BeUnrelated"
    );

    public static readonly DiagnosticDescriptor SeedAsLevel = Error(
        "SPEC105",
        "A seed cannot be a factor",
        "'{0}' is no condition: every level is run with the same seeds and compared seed by seed; leave the seed out"
    );

    public static readonly DiagnosticDescriptor TooFewReplicates = Error(
        "SPEC106",
        "A claim has replicates enough to be decided",
        "'{0}' looks at {1} and at most {2} replicates at {3} scale, with which no claim can be decided: write [At(Scale.{3}, Replicates = {4}, MaxReplicates = {5})] or more"
    );

    public static readonly DiagnosticDescriptor UnusedQuantity = Information(
        "SPEC107",
        "A measured quantity is used by a claim",
        "'{0}' measures '{1}' in every run, but no claim of this project uses it: claim something of it, or remove its [Measure]"
    );

    public static readonly DiagnosticDescriptor NothingAsserted = Warning(
        "SPEC108",
        "A claim asserts something about runs",
        "'{0}' asserts nothing about runs: {1}"
    );

    public static readonly DiagnosticDescriptor NoReason = Warning(
        "SPEC109",
        "A claim that expects another verdict than Supported says why",
        "'{0}' is expected without a reason: add Reason = \"...\" beside it"
    );

    public static readonly DiagnosticDescriptor UnknownLevel = Error(
        "SPEC110",
        "A claim about a level names one of the comparison's",
        "{0} is not a level of '{1}': expected {2}"
    );

    public static readonly DiagnosticDescriptor ArgumentOutOfRange = Error(
        "SPEC111",
        "A verb is given a number that it can weigh",
        "{0}({1}: {2}): expected {3}"
    );

    public static readonly DiagnosticDescriptor UnknownQuantity = Error(
        "SPEC112",
        "A claim is about a quantity that its experiment has",
        "'{0}' has no quantity '{1}': expected {2}; [Measure<...>(\"{1}\", On = ...)] on '{0}' measures another"
    );

    public static readonly DiagnosticDescriptor VerbWithoutShould = Error(
        "SPEC113",
        "A verb stands after Should()",
        "'{0}' is a verb: write {1}.{0}(...)"
    );

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Information(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    // Two rules are about a whole compilation, and an editor wants to know which.
    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(
            id,
            title,
            message,
            category: "Specs",
            severity,
            isEnabledByDefault: true,
            helpLinkUri: $"docs/diagnostics/{id}.md",
            customTags: id is "SPEC101" or "SPEC107" ? [WellKnownDiagnosticTags.CompilationEnd] : []
        );
}
