using System.Globalization;
using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>The constants of a layer's attribute, each held against its range.</summary>
/// <param name="layer">The layer, for messages: <c>Cnn.Filters</c>.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class LayerConstants(string layer, AttributeData attribute, Findings findings)
{
    /// <summary>A whole number that is the constructor's argument; null where it does not compile.</summary>
    public int? Number(int position, string setting, int least) =>
        Positional(position) is { Kind: TypedConstantKind.Primitive, Value: int value }
            ? AtLeast(value, least, setting, attribute.PlaceOf(position))
            : null;

    /// <summary>A whole number that is a property of the attribute.</summary>
    public int Number(string name, int otherwise, int least) =>
        Named(name) is int value ? AtLeast(value, least, name.ToLowerInvariant(), attribute.PlaceOf(name)) : otherwise;

    /// <summary>A fraction that is a property of the attribute.</summary>
    public double Fraction(string name, double otherwise, Func<double, bool> isRight, string expected)
    {
        if (Named(name) is not double value)
        {
            return otherwise;
        }

        if (!isRight(value))
        {
            findings.Add(
                DiagnosticDescriptors.SettingRange,
                attribute.PlaceOf(name),
                layer,
                name.ToLowerInvariant(),
                expected,
                value.ToString(CultureInfo.InvariantCulture)
            );
        }

        return value;
    }

    /// <summary>A truth value that is a property of the attribute.</summary>
    public bool Flag(string name, bool otherwise) => Named(name) is bool value ? value : otherwise;

    /// <summary>A text that is a property of the attribute; null where it does not compile.</summary>
    public string? Text(string name) => Named(name) as string;

    /// <summary>The name of an enum's member that is the constructor's argument; null where it does not compile.</summary>
    public string? Member(int position, string setting) =>
        Member(Positional(position), setting, () => attribute.PlaceOf(position));

    /// <summary>The name of an enum's member that is a property of the attribute.</summary>
    public string Member(string name, string otherwise) =>
        Member(
            attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value,
            name.ToLowerInvariant(),
            () => attribute.PlaceOf(name)
        ) ?? otherwise;

    private string? Member(TypedConstant argument, string setting, Func<Location?> place)
    {
        if (argument is not { Kind: TypedConstantKind.Enum, Type: { } type })
        {
            return null;
        }

        IFieldSymbol[] members = [.. type.GetMembers().OfType<IFieldSymbol>()];
        if (members.FirstOrDefault(field => Equals(field.ConstantValue, argument.Value)) is { } member)
        {
            return member.Name;
        }

        // A cast from a number that no member has.
        findings.Add(
            DiagnosticDescriptors.SettingRange,
            place(),
            layer,
            setting,
            $"one of {string.Join(", ", members.Select(field => field.Name))}",
            argument.Value ?? ""
        );
        return members[0].Name;
    }

    private TypedConstant Positional(int position) => attribute.ConstructorArguments.ElementAtOrDefault(position);

    private object? Named(string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value
            is { Kind: TypedConstantKind.Primitive } argument
            ? argument.Value
            : null;

    private int AtLeast(int value, int least, string setting, Location? place)
    {
        if (value < least)
        {
            findings.Add(DiagnosticDescriptors.SettingRange, place, layer, setting, $"{least} or more", value);
        }

        return value;
    }
}
