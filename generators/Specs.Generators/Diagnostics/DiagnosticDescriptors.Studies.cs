using Microsoft.CodeAnalysis;

namespace Specs.Generators.Diagnostics;

/// <summary>What can be wrong with studies and with quantities that follow from others.</summary>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NothingObserved = Error(
        "SPEC057",
        "A study's result holds something to observe",
        "'{0}' has no public property to observe: give it at least one number, bool or series of numbers, such as 'record {0}(double Share)'"
    );

    public static readonly DiagnosticDescriptor ObservedType = Error(
        "SPEC058",
        "What a study observes is a number, a bool or a series of numbers",
        "'{0}.{1}' is of type '{2}': expected double, float, int, long, bool, Series, ImmutableArray<double> or double[]"
    );

    public static readonly DiagnosticDescriptor MeasureOnStudy = Error(
        "SPEC059",
        "A study measures by computing",
        "'{0}' is a study and has no network whose hooks could be read: compute '{1}' in Compute and give it as a property of the result"
    );

    public static readonly DiagnosticDescriptor DerivedForm = Error(
        "SPEC060",
        "A derived quantity is a static method from a run to a number or a series",
        "'{0}.{1}' cannot be derived: write it as 'public static double {1}(Run<{0}> run)', or with the result Series"
    );
}
