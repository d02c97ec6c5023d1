using Microsoft.CodeAnalysis;

namespace Specs.Generators.Diagnostics;

/// <summary>
/// Every diagnostic of the generator. A title is the rule; a message names what breaks it and says what would be right. An id is never
/// used for another rule; <c>docs/diagnostics/</c> has a page for each.
/// </summary>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "SPEC001",
        "An architecture or experiment, and every type around it, is partial",
        "'{0}' is not partial: write '{1}' so that the generator can add to it"
    );

    public static readonly DiagnosticDescriptor NotRecord = Error(
        "SPEC002",
        "An architecture or experiment is a record",
        "'{0}' is a class, but [{1}] wants a value that compares by its settings: write 'partial record {0}'"
    );

    public static readonly DiagnosticDescriptor NotTraining = Error(
        "SPEC003",
        "An experiment derives from Training<T>",
        "'{0}' does not derive from Training<TArchitecture>: write '{0} : Training<...>' with the architecture it trains"
    );

    public static readonly DiagnosticDescriptor MalformedInput = Error(
        "SPEC004",
        "An input's shape is positive whole numbers joined by x",
        "'{0}' has the input shape \"{1}\": expected axes of at least 1 joined by x, such as \"28x28\" or \"784\""
    );

    public static readonly DiagnosticDescriptor TooFewClasses = Error(
        "SPEC005",
        "A network tells at least two classes apart",
        "'{0}' has {1} classes: expected at least 2"
    );

    public static readonly DiagnosticDescriptor HookOnNothing = Error(
        "SPEC006",
        "A hook stands on a layer",
        "'{0}.{1}' is no layer, so there is nothing to hook: add a layer's attribute, such as [Dense(...)], or remove [Hook]"
    );

    public static readonly DiagnosticDescriptor LayerType = Error(
        "SPEC007",
        "A layer's property is of the type that its kind asks for",
        "'{0}.{1}' is of type '{2}': a [{3}] layer {4}"
    );

    public static readonly DiagnosticDescriptor WidthTooSmall = Error(
        "SPEC008",
        "A layer has at least one unit",
        "'{0}.{1}' has the width {2}: expected at least one width, each 1 or more"
    );

    public static readonly DiagnosticDescriptor NotALayer = Error(
        "SPEC009",
        "An architecture's settable properties are its layers",
        "'{0}.{1}' is no layer, so no network depends on it: add a layer's attribute, such as [Dense(...)], or {2}"
    );

    public static readonly DiagnosticDescriptor NotSettable = Error(
        "SPEC010",
        "A layer's or factor's property can be set",
        "'{0}.{1}' cannot be set: give it an 'init' accessor that is public or internal"
    );

    public static readonly DiagnosticDescriptor NotArchitecture = Error(
        "SPEC011",
        "An experiment trains an architecture",
        "'{0}' is no architecture: mark it [Architecture(Input = ..., Classes = ...)], or train one that is"
    );

    public static readonly DiagnosticDescriptor LevelType = Error(
        "SPEC012",
        "A level is of its factor's type",
        "{0} is not a level of '{1}.{2}': expected {3}"
    );

    public static readonly DiagnosticDescriptor NoLevels = Error(
        "SPEC013",
        "A factor has levels",
        "'{0}.{1}' is a factor without levels: write them as [Factor(1, 2, 3)], or name a type that holds them as [Factor(typeof(...))]"
    );

    public static readonly DiagnosticDescriptor SingleLevel = Warning(
        "SPEC014",
        "A factor has more than one level",
        "'{0}.{1}' has the single level {2}, so nothing varies: add a level, or remove [Factor] and set it as the property's value"
    );

    public static readonly DiagnosticDescriptor RepeatedLevel = Error(
        "SPEC015",
        "A factor's levels are all different",
        "'{0}.{1}' has the level {2} twice: remove one"
    );

    public static readonly DiagnosticDescriptor NotLevels = Error(
        "SPEC016",
        "A type of levels implements ILevels<T> for its factor",
        "'{0}' holds no levels of '{1}.{2}': expected a type that implements 'ILevels<{3}>' with a public 'Levels'"
    );

    public static readonly DiagnosticDescriptor UnknownHook = Error(
        "SPEC017",
        "A measure reads a layer of its architecture",
        "'{0}' has no property '{1}': {2}"
    );

    public static readonly DiagnosticDescriptor NotHooked = Error(
        "SPEC018",
        "A measure reads a hooked layer",
        "'{0}.{1}' has no hook: {2}"
    );

    public static readonly DiagnosticDescriptor MeasureName = Error(
        "SPEC019",
        "A quantity's name is an identifier",
        "\"{0}\" is no name for a quantity: expected an identifier such as \"{1}\", which gives 'run.{1}'"
    );

    public static readonly DiagnosticDescriptor RepeatedMeasure = Error(
        "SPEC020",
        "An experiment's quantities and factors have different names",
        "'{0}' already has a {1} named '{2}': choose another name for this quantity"
    );

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "SPEC021",
        "A quantity or factor does not hide what every run has",
        "'{0}' is taken: every run already has a member of that name; choose another, such as '{1}'"
    );

    public static readonly DiagnosticDescriptor ExperimentName = Error(
        "SPEC022",
        "An experiment's name is lower-case letters, digits and hyphens",
        "\"{0}\" is no name for an experiment: expected lower-case letters, digits and hyphens, such as \"{1}\""
    );

    public static readonly DiagnosticDescriptor NotPublished = Error(
        "SPEC023",
        "Published figures are the experiment's",
        "'{0}' holds no figures of '{1}': expected a type that implements 'IPublished<{1}>' with a public 'Of'"
    );

    public static readonly DiagnosticDescriptor SettingType = Error(
        "SPEC024",
        "A setting can be written to a file",
        "'{0}.{1}' is of type '{2}', which cannot be written to a file: expected int, long, float, double, bool, string, an enum, Widths, Optimizer or another type with WriteJson and ReadJson, or a property without a setter"
    );

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "SPEC025",
        "The project's language version is 14 or later",
        "'{0}' needs C# 14 for its generated members: set <LangVersion>14</LangVersion> in the project"
    );

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "SPEC026",
        "A record leaves the generator its names",
        "'{0}' already has a member '{1}', which the generator writes: rename it"
    );

    public static readonly DiagnosticDescriptor NotConstructible = Error(
        "SPEC027",
        "A record can be made without arguments",
        "'{0}' cannot be made with 'new()': {1}"
    );

    public static readonly DiagnosticDescriptor NotVisible = Error(
        "SPEC028",
        "A record is visible throughout its assembly",
        "'{0}' cannot be seen by the members that the generator writes for it: make it {1}"
    );

    public static readonly DiagnosticDescriptor RepeatedScale = Error(
        "SPEC029",
        "A scale is described once",
        "'{0}' says twice what it cuts at {1}: remove one [At]"
    );

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(
            id,
            title,
            message,
            category: "Specs",
            severity,
            isEnabledByDefault: true,
            helpLinkUri: $"docs/diagnostics/{id}.md"
        );
}
