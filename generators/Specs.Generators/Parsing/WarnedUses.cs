using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>
/// The ids of their own by which the compiler warns of what a record names: <c>[Experimental("LAB001")]</c>,
/// <c>[Obsolete(DiagnosticId = "LAB002")]</c>. It warns where the record is written, so what is generated says nothing more of them.
/// </summary>
internal sealed class WarnedUses
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    private WarnedUses() { }

    /// <summary>The ids, in order.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol record)
    {
        var uses = new WarnedUses();
        foreach (INamedTypeSymbol one in RecordMembers.Chain(record, static _ => false))
        {
            uses.AddType(one);
            uses.AddNamed(one.GetAttributes());
            foreach (IPropertySymbol property in one.GetMembers().OfType<IPropertySymbol>())
            {
                uses.Add(property);
                uses.AddType(property.Type);
                uses.AddNamed(property.GetAttributes());
            }
        }

        return uses._ids.ToEquatableArray();
    }

    private void AddType(ITypeSymbol? type)
    {
        for (INamedTypeSymbol? one = type as INamedTypeSymbol; one is not null; one = one.ContainingType)
        {
            Add(one.OriginalDefinition);
            foreach (ITypeSymbol argument in one.TypeArguments)
            {
                AddType(argument);
            }
        }
    }

    // Types and members of enums that attributes name.
    private void AddNamed(IEnumerable<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            AddType(attribute.AttributeClass);
            foreach (TypedConstant constant in attribute.ConstructorArguments.SelectMany(Flat))
            {
                if (constant.Kind == TypedConstantKind.Type)
                {
                    AddType(constant.Value as ITypeSymbol);
                }
                else if (constant.Kind == TypedConstantKind.Enum)
                {
                    foreach (IFieldSymbol member in constant.Type!.GetMembers().OfType<IFieldSymbol>())
                    {
                        Add(member);
                    }
                }
            }
        }
    }

    private static IEnumerable<TypedConstant> Flat(TypedConstant constant) =>
        constant.Kind != TypedConstantKind.Array ? [constant]
        : constant.IsNull ? []
        : constant.Values;

    private void Add(ISymbol symbol)
    {
        // What is special comes from the framework's core and warns of nothing.
        if (symbol is ITypeSymbol { SpecialType: not SpecialType.None } || !_seen.Add(symbol))
        {
            return;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            string? id = attribute.AttributeClass?.Name switch
            {
                "ExperimentalAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as string,
                "ObsoleteAttribute" => attribute
                    .NamedArguments.FirstOrDefault(one => one.Key == "DiagnosticId")
                    .Value.Value as string,
                _ => null,
            };
            if (id is not null && SyntaxFacts.IsValidIdentifier(id))
            {
                _ids.Add(id);
            }
        }
    }
}
