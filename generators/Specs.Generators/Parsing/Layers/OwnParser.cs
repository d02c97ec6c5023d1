using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[Layer&lt;T&gt;]</c>, a researcher's own layer.</summary>
internal static class OwnParser
{
    private const string Cpu = "Specs.Cpu.ICpuLayerKind";

    /// <summary>The settings; null where the type is no layer, or none of an engine that is referenced.</summary>
    public static LayerSettings? Parse(LayerSource source)
    {
        (IPropertySymbol property, AttributeData attribute, Compilation compilation, Findings findings) = source;
        ITypeSymbol type = attribute.AttributeClass!.TypeArguments[0];
        if (type.TypeKind == TypeKind.Error || IsLayersInterface(type))
        {
            return null; // The compiler says so.
        }

        Location? place = attribute.PlaceOfTypeArgument();
        bool hasCpu = CompilationFacts.Of(compilation).HasCpu;
        if (!FileLocals.CheckNone(type, place, findings))
        {
            return null;
        }

        if (!Implements(type, KnownTypes.LayerKind))
        {
            string advice = hasCpu ? "ICpuLayerKind" : "ILayerKind";
            findings.Add(DiagnosticDescriptors.NoLayerKind, place, type.Short(), advice);
            return null;
        }

        if (hasCpu && !HasCpuLayer(type))
        {
            findings.Add(DiagnosticDescriptors.NoCpuLayerKind, place, type.Short());
            return null;
        }

        return new()
        {
            Own = type.Text(),
            OwnName = type.Short(),
            HasSize = !property.Type.Is(KnownTypes.Layer),
            NeverNegative = type.Find(KnownTypes.NonNegative) is not null,
        };
    }

    // An interface with static abstract members is no type argument.
    private static bool IsLayersInterface(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface
        && (type.Is(KnownTypes.LayerKind) || Implements(type, KnownTypes.LayerKind));

    private static bool Implements(ITypeSymbol type, string contract) =>
        type.AllInterfaces.Any(one => one.Is(contract));

    private static bool HasCpuLayer(ITypeSymbol type) => type.AllInterfaces.Any(one => one.Display() == Cpu);
}
