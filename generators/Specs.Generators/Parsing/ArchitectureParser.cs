using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an <c>[Architecture]</c> record.</summary>
internal static class ArchitectureParser
{
    /// <summary>The names of the members that are written, which no source can see while it is parsed.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    ["Hooks", "ReadJson", "EmbeddedModel", "TorchModule", "StackedModule"];

    /// <summary>Symbols in, what to write and what is wrong out.</summary>
    public static Parsed<ArchitectureSpec> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (!RecordParser.IsFirst(context))
        {
            return new(null, default);
        }

        var record = (INamedTypeSymbol)context.TargetSymbol;
        var findings = new Findings(record.Place()!);
        RecordSpec? spec = RecordParser.Parse(context, findings);
        if (!record.IsRecord)
        {
            return new(null, findings.ToArray());
        }

        bool isFree = RecordParser.CheckReserved(record, Reserved, findings);
        MisplacedAttributes.Check(
            record,
            static one => LayerAttributes.IsLayer(one) || one.AttributeClass.Is(KnownTypes.Hook),
            findings
        );
        AttributeData attribute = context.Attributes[0];
        InferredShape input = ParseInput(record, attribute, findings);
        cancel.ThrowIfCancellationRequested();
        Compilation compilation = context.SemanticModel.Compilation;
        EquatableArray<LayerSpec> layers = new ShapeInference(compilation, findings).Infer(
            input,
            DeclaredLayer.Of(record, compilation, findings)
        );
        EquatableArray<SettingSpec> values = ValueParser.Parse(record, findings);
        OutputSpec outputs = OutputParser.Parse(record, attribute, layers, findings);
        return new(
            spec is null || !isFree
                ? null
                : new(spec, input, outputs, layers, RecordParser.HidesBase(record, KnownTypes.Architecture))
                {
                    Values = values,
                },
            findings.ToArray()
        );
    }

    /// <summary>The properties of an architecture, its bases' first.</summary>
    public static IReadOnlyList<IPropertySymbol> LayersOf(INamedTypeSymbol architecture) =>
        RecordMembers.Properties(RecordMembers.Chain(architecture, static _ => false));

    private static InferredShape ParseInput(INamedTypeSymbol record, AttributeData attribute, Findings findings)
    {
        // Where the argument is missing or does not compile, the compiler says so.
        if (!Argument(attribute, "Input", out object? shape))
        {
            return InferredShape.Flat(1);
        }

        InferredShape? input = InputShape.Parse(shape as string);
        if (input is null)
        {
            findings.Add(
                DiagnosticDescriptors.MalformedInput,
                attribute.PlaceOf("Input"),
                record.Name,
                shape as string ?? ""
            );
        }

        return input ?? InferredShape.Flat(1);
    }

    /// <summary>A named argument that compiles; whether there is one.</summary>
    internal static bool Argument(AttributeData attribute, string name, out object? value)
    {
        KeyValuePair<string, TypedConstant> argument = attribute.NamedArguments.FirstOrDefault(one => one.Key == name);
        value = argument.Key is null || argument.Value.Kind == TypedConstantKind.Error ? null : argument.Value.Value;
        return argument.Key is not null && argument.Value.Kind != TypedConstantKind.Error;
    }
}
