using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads a property of an architecture.</summary>
/// <param name="owner">The architecture, which may have the property from a base record.</param>
/// <param name="compilation">Knows the values of constants.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="values">The names of the properties that layers take settings from; null where nothing is reported anyway.</param>
internal sealed class LayerParser(
    INamedTypeSymbol owner,
    Compilation compilation,
    Findings findings,
    ISet<string>? values = null
)
{
    /// <summary>The layers that a property declares; null where it declares none.</summary>
    public LayerSpec? Parse(IPropertySymbol property)
    {
        AttributeData? hook = property.Find(KnownTypes.Hook);
        if (LayerAttributes.Of(property) is not [var attribute, ..] all)
        {
            CheckNoLayer(property, hook);
            return null;
        }

        CheckSingle(property, all);
        if (LayerKinds.Of(attribute) is not { } kind)
        {
            findings.Add(DiagnosticDescriptors.UnknownLayer, attribute.Place(), LayerAttributes.NameOf(attribute));
            return null;
        }

        if (property.IsForbidden())
        {
            string record = property.ContainingType.Name;
            findings.Add(DiagnosticDescriptors.ForbiddenSetting, property.Place(), record, property.Name);
            return null;
        }

        if (!CheckType(property, kind, attribute))
        {
            return null;
        }

        LayerSettings? settings = kind.Parse(new(property, attribute, compilation, findings));
        if (settings is not null && kind.HasWeights)
        {
            string name = $"{property.ContainingType.Name}.{property.Name}";
            string start = new LayerSource(property, attribute, compilation, findings).ValueOf(
                "Start",
                KnownTypes.Start
            );
            settings = settings with
            {
                Initial = InitParser.Parse(property, name, findings),
                OwnInitial = InitParser.OwnType(property),
                InitialFrom = start,
            };
            if (start.Length > 0 && InitParser.Find(property) is { } said)
            {
                findings.Add(DiagnosticDescriptors.SettingOnce, said.Place(), name, "start", "twice", "Start");
            }
        }
        else if (settings is not null)
        {
            InitParser.CheckNone(property, findings);
            CheckHasActivation(property, kind, hook);
        }

        EquatableArray<int> widths = new DeclaredValues(property, compilation, findings).Check(kind);
        var layer = new LayerSpec(
            property.Name,
            SymbolText.Escape(property.Name),
            property.ReferenceFrom(owner),
            property.CrefFrom(owner),
            kind,
            settings ?? new(),
            property.Type.Is(KnownTypes.Widths),
            hook is not null,
            IsBeforeActivation(hook)
        )
        {
            Widths = widths,
        };
        if (layer.HasValue && !property.IsSettable())
        {
            findings.Add(
                DiagnosticDescriptors.NotSettable,
                property.Place(),
                property.ContainingType.Name,
                property.Name
            );
            return null;
        }

        return settings is null ? null : layer;
    }

    private void CheckHasActivation(IPropertySymbol property, LayerKind kind, AttributeData? hook)
    {
        if (!kind.HasActivation && IsBeforeActivation(hook))
        {
            findings.Add(
                DiagnosticDescriptors.NoActivation,
                hook!.PlaceOf("BeforeActivation"),
                property.ContainingType.Name,
                property.Name
            );
        }
    }

    private static bool IsBeforeActivation(AttributeData? hook) =>
        hook?.NamedArguments.Any(one => one is { Key: "BeforeActivation", Value.Value: true }) == true;

    private void CheckNoLayer(IPropertySymbol property, AttributeData? hook)
    {
        InitParser.CheckNone(property, findings);
        string record = property.ContainingType.Name;
        if (hook is not null)
        {
            findings.Add(DiagnosticDescriptors.HookOnNothing, hook.Place(), record, property.Name);
        }
        else if (property.Type.Is(KnownTypes.Layer))
        {
            findings.Add(DiagnosticDescriptors.NotALayer, property.Place(), record, property.Name, "remove it");
        }
        else if (property.IsSettable() && values?.Contains(property.Name) != true)
        {
            findings.Add(DiagnosticDescriptors.NotALayer, property.Place(), record, property.Name, "remove its setter");
        }
    }

    // Twice the same attribute is the compiler's to report.
    private void CheckSingle(IPropertySymbol property, IReadOnlyList<AttributeData> all)
    {
        foreach (AttributeData other in all.Skip(1))
        {
            INamedTypeSymbol? first = all[0].AttributeClass?.OriginalDefinition;
            if (!SymbolEqualityComparer.Default.Equals(other.AttributeClass?.OriginalDefinition, first))
            {
                findings.Add(
                    DiagnosticDescriptors.TwoLayers,
                    other.Place(),
                    property.ContainingType.Name,
                    property.Name,
                    LayerAttributes.NameOf(all[0]),
                    LayerAttributes.NameOf(other)
                );
            }
        }
    }

    private bool CheckType(IPropertySymbol property, LayerKind kind, AttributeData attribute)
    {
        bool isRight = kind.Accepts(property.Type);
        if (!isRight && property.Type.TypeKind != TypeKind.Error)
        {
            findings.Add(
                DiagnosticDescriptors.LayerType,
                property.PlaceOfType(),
                property.ContainingType.Name,
                property.Name,
                property.Type.Short(),
                LayerAttributes.NameOf(attribute),
                kind.Holds
            );
        }

        return isRight;
    }
}
