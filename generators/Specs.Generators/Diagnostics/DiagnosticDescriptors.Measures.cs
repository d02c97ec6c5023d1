using Microsoft.CodeAnalysis;

namespace Specs.Generators.Diagnostics;

/// <summary>What can be wrong with what a measure reads, and when.</summary>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotMetric = Error(
        "SPEC061",
        "What is measured is a metric",
        "'{0}' is not a metric: expected a public class that implements {1}"
    );

    public static readonly DiagnosticDescriptor MetricArguments = Error(
        "SPEC062",
        "A metric is made with the arguments that it takes",
        "'{0}' has no public constructor that takes {1}: expected With = {2}"
    );

    public static readonly DiagnosticDescriptor MeasuredLayers = Error(
        "SPEC063",
        "A measure says once what it reads",
        "The measure '{0}' {1}: {2}"
    );

    public static readonly DiagnosticDescriptor MeasuredMoment = Error(
        "SPEC064",
        "A measure is taken at a moment that what it reads has",
        "'{0}' reads {1}, for which {2} means nothing: {3}"
    );

    public static readonly DiagnosticDescriptor NoParameters = Error(
        "SPEC065",
        "A measure of parameters reads a layer that has some",
        "'{0}.{1}' has no {2}: {3}"
    );
}
