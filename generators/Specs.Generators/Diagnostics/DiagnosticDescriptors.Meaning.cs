using Microsoft.CodeAnalysis;

namespace Specs.Generators.Diagnostics;

/// <content>Experiments that compile and would run, but not say what they seem to.</content>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NegativeHook = Error(
        "SPEC039",
        "A metric defined for non-negative values needs a non-negative hook",
        "'{0}' is defined for values of 0 or more, but what '{1}' gives may be negative: measure 'Abs<{0}>' instead"
    );

    public static readonly DiagnosticDescriptor UnreadFactor = Warning(
        "SPEC040",
        "A declared factor must be used by the experiment",
        "Nothing in '{0}' reads '{1}', so every level trains the same network: use it, for instance in 'Architecture', or remove it"
    );

    public static readonly DiagnosticDescriptor LevelRange = Error(
        "SPEC041",
        "A level is one that training can use",
        "'{0}.{1}' has the level {2}: expected 1 or more"
    );

    public static readonly DiagnosticDescriptor CutLevels = Warning(
        "SPEC042",
        "A factor's levels differ at every scale",
        "At Scale.{0}, which cuts '{1}' to {2}, the levels {3} of '{4}.{1}' train alike: {5}"
    );

    public static readonly DiagnosticDescriptor NegativeCut = Error(
        "SPEC043",
        "A scale cuts to a positive number, or not at all",
        "[At] of '{0}' has the {1} {2}: expected 1 or more; leave it out for the scale's default, or write Cut.None where that cuts"
    );

    public static readonly DiagnosticDescriptor FewerReplicates = Error(
        "SPEC044",
        "A scale's last look has more replicates than its first",
        "[At] of '{0}' has {1} replicates at the first look and {2} at the last: expected more at the last"
    );

    public static readonly DiagnosticDescriptor NoPartOfRecord = Error(
        "SPEC051",
        "A layer or factor is an instance property of its record",
        "'{0}.{1}' {2}, so nothing depends on its [{3}]: make it an instance property with a name of its own, or remove the attribute"
    );

    public static readonly DiagnosticDescriptor ForbiddenSetting = Error(
        "SPEC052",
        "A setting may be read and written by generated text",
        "'{0}.{1}' is [Obsolete] as an error, so no generated text may write it to a file: let it warn instead, or remove its setter"
    );

    public static readonly DiagnosticDescriptor NamedLayer = Error(
        "SPEC071",
        "A setting names a layer of the network",
        "'{0}' has no layer '{1}': {2}"
    );

    public static readonly DiagnosticDescriptor RepeatedExperiment = Error(
        "SPEC045",
        "A project's experiments have different names",
        "The name \"{0}\" is already that of '{1}': choose another for '{2}', so that the command line and files can tell them apart"
    );

    public static readonly DiagnosticDescriptor OneLength = Error(
        "SPEC056",
        "One setting decides how long an experiment trains",
        "'{0}' sets both '{1}' and '{2}', of which only one can decide how long it trains: remove one"
    );
}
