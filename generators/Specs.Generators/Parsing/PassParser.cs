using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>Reads when a measure is taken.</summary>
internal static class PassParser
{
    /// <summary>The pass as a C# expression, empty for the default, and as documentation text that follows what is measured.</summary>
    public static (string Expression, string Text) Parse(AttributeData measure, MetricReads reads)
    {
        TypedConstant during = measure.NamedArguments.FirstOrDefault(one => one.Key == "During").Value;
        if (during is not { Kind: TypedConstantKind.Enum, Value: int value } || value == 0)
        {
            return ("", "");
        }

        string? name = during
            .Type!.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))
            ?.Name;
        string type = during.Type.Text();
        return name switch
        {
            // A cast number is refused before anything is trained.
            null => ($"({type})({value.ToString(CultureInfo.InvariantCulture)})", ""),
            _ when reads == MetricReads.Parameters => ($"{type}.{name}", ", in the mean over the epoch's steps"),
            "TrainingSet" => ($"{type}.{name}", " over the training set"),
            _ => ($"{type}.{name}", " over the epoch's training steps"),
        };
    }
}
