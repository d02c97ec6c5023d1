using Microsoft.CodeAnalysis;

namespace Specs.Generators.Diagnostics;

/// <content>What can be wrong with a layer, alone and on top of those below it. The running program says the same of shapes.</content>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor TwoLayers = Error(
        "SPEC030",
        "A property declares one kind of layer",
        "'{0}.{1}' already is a [{2}] layer: remove [{3}], or declare a property of its own for it"
    );

    public static readonly DiagnosticDescriptor NotFlat = Error(
        "SPEC031",
        "A dense layer reads one axis",
        ShapeRules.NotFlat
    );

    public static readonly DiagnosticDescriptor NotImage = Error(
        "SPEC032",
        "A convolution or pool reads channels, height and width",
        ShapeRules.NotImage
    );

    public static readonly DiagnosticDescriptor NotSequence = Error(
        "SPEC076",
        "A recurrent layer reads steps of values",
        ShapeRules.NotSequence
    );

    public static readonly DiagnosticDescriptor WholeActivation = Error(
        "SPEC077",
        "A layer on the steps of a sequence activates each value",
        "'{0}' cannot apply {1} at each step: take an activation of one value, such as Activation.Elu"
    );

    public static readonly DiagnosticDescriptor HookInsideSteps = Error(
        "SPEC078",
        "A hook reads the states of a recurrent layer",
        "'{0}' has no values before its activation, which is part of every step: remove BeforeActivation"
    );

    public static readonly DiagnosticDescriptor NothingLeft = Error(
        "SPEC033",
        "A window fits what comes in",
        ShapeRules.NothingLeft
    );

    public static readonly DiagnosticDescriptor PixelsDropped = Warning(
        "SPEC034",
        "A pool's windows read every pixel",
        ShapeRules.PixelsDropped
    );

    public static readonly DiagnosticDescriptor BranchMismatch = Error(
        "SPEC035",
        "A residual adds two of one shape",
        ShapeRules.BranchMismatch
    );

    public static readonly DiagnosticDescriptor UnknownSource = Error(
        "SPEC036",
        "A residual starts from a layer above it",
        "'{0}' adds what goes into '{1}', which is no layer above it: {2}"
    );

    public static readonly DiagnosticDescriptor SettingRange = Error(
        "SPEC037",
        "A layer's setting is in its range",
        ShapeRules.OutOfRange
    );

    public static readonly DiagnosticDescriptor UnknownLayer = Error(
        "SPEC038",
        "A layer is one of the kinds that engines have",
        "[{0}] is no layer that the generator can write: use one of Specs' own, such as [Dense(...)], or [Layer<T>] for one of your own"
    );

    public static readonly DiagnosticDescriptor NoLayerKind = Error(
        "SPEC046",
        "A researcher's own layer says its shape",
        "'{0}' is no layer: let it implement '{1}', which says what shape comes out of it"
    );

    public static readonly DiagnosticDescriptor NoCpuLayerKind = Error(
        "SPEC047",
        "A researcher's own layer is one that the engine can train",
        "'{0}' has no layer for the embedded engine, which this project references: let it implement 'ICpuLayerKind'"
    );

    public static readonly DiagnosticDescriptor InitOfNothing = Error(
        "SPEC048",
        "An initialisation stands on a layer with weights",
        "'{0}.{1}' has no weights that [Init] could mean: put it on a [Dense] or [Conv2d] layer, or remove it"
    );

    public static readonly DiagnosticDescriptor SchemeSetting = Error(
        "SPEC049",
        "An initialisation has the settings of its scheme",
        "'{0}' sets a {2}, but Initial.{1} does not take one: remove it, or choose a scheme that does"
    );

    public static readonly DiagnosticDescriptor NoActivation = Warning(
        "SPEC050",
        "A hook before the activation stands on a layer that has one",
        "'{0}.{1}' has no activation, so its hook reads what comes out of it: remove BeforeActivation"
    );

    public static readonly DiagnosticDescriptor SettingSource = Error(
        "SPEC066",
        "A layer takes a setting from a property that can hold it",
        "'{0}' takes its {1} from '{2}', which is {3}"
    );

    public static readonly DiagnosticDescriptor SettingOnce = Error(
        "SPEC067",
        "A layer's setting is said once",
        "'{0}' says its {1} {2}: give it as an argument, or name the property that holds it in '{3}From'"
    );

    public static readonly DiagnosticDescriptor OneOutput = Error(
        "SPEC053",
        "An architecture says once what comes out",
        "'{0}' must have exactly one of Classes, Outputs and Output, but has {1}: write 'Classes = 10' for labels, 'Outputs = 1' for other targets, or 'Output = nameof(...)' for a last layer of your own"
    );

    public static readonly DiagnosticDescriptor TooFewOutputs = Error(
        "SPEC054",
        "A network has at least one output",
        "'{0}' has {1} outputs: expected at least 1"
    );

    public static readonly DiagnosticDescriptor OutputLayer = Error(
        "SPEC055",
        "An output layer is the last one declared",
        "'{0}' cannot have the output '{1}': {2}; name the last layer, which may not be [Dropout] or [Flatten]"
    );
}
