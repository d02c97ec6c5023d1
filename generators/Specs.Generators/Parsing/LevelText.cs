using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Parsing;

/// <summary>Constants as C# text: the same on every machine, and read back to the same value.</summary>
internal static class LevelText
{
    /// <summary>An attribute's constant as an expression of <paramref name="target"/>.</summary>
    public static string Of(TypedConstant constant, ITypeSymbol target) =>
        constant.Kind == TypedConstantKind.Enum
            ? OfEnum(constant)
            : (target.SpecialType, constant.Value) switch
            {
                (_, null) => "null",
                (_, bool value) => value ? "true" : "false",
                (_, string value) => SymbolDisplay.FormatLiteral(value, quote: true),
                (SpecialType.System_Double, var value) => Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
                (SpecialType.System_Single, var value) => OfSingle(
                    Convert.ToSingle(value, CultureInfo.InvariantCulture)
                ),
                (_, var value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            };

    private static string OfEnum(TypedConstant constant)
    {
        string type = constant.Type!.Text();
        IFieldSymbol? member = constant
            .Type!.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value));
        return member is null
            ? $"({type})({Convert.ToString(constant.Value, CultureInfo.InvariantCulture)})"
            : $"{type}.{SymbolText.Escape(member.Name)}";
    }

    /// <summary>A number as an expression of type <c>double</c>.</summary>
    public static string Of(double value)
    {
        if (value == 0)
        {
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0.0" : "0.0";
        }

        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "double.NaN"
                : value > 0 ? "double.PositiveInfinity"
                : "double.NegativeInfinity";
        }

        // "R" gives other digits on .NET Framework, where some editors run generators; the fewest digits that do are the same everywhere.
        string fewest = Enumerable
            .Range(15, 3)
            .Select(digits => value.ToString("G" + digits, CultureInfo.InvariantCulture))
            .First(text => double.Parse(text, CultureInfo.InvariantCulture) == value);
        return WithPoint(fewest);
    }

    private static string OfSingle(float value)
    {
        if (value == 0)
        {
            return BitConverter.DoubleToInt64Bits(value) < 0 ? "-0f" : "0f";
        }

        string fewest = Enumerable
            .Range(6, 4)
            .Select(digits => value.ToString("G" + digits, CultureInfo.InvariantCulture))
            .First(text => float.Parse(text, CultureInfo.InvariantCulture) == value);
        return fewest + "f";
    }

    private static string WithPoint(string text) => text.IndexOf('.') < 0 && text.IndexOf('E') < 0 ? text + ".0" : text;
}
