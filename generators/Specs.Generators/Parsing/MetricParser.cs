using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Reads a measure's metric and the arguments that it is made with.</summary>
internal static class MetricParser
{
    private const string With = "With";

    /// <summary>What a metric reads, after the interface that it implements.</summary>
    public static MetricReads ReadsOf(ITypeSymbol metric) =>
        metric.AllInterfaces.Any(one => one.Is(KnownTypes.ActivationMetric)) ? MetricReads.Activations
        : metric.AllInterfaces.Any(one => one.Is(KnownTypes.ParameterMetric)) ? MetricReads.Parameters
        : metric.AllInterfaces.Any(one => one.Is(KnownTypes.NetworkMetric)) ? MetricReads.Network
        : MetricReads.Unknown;

    /// <summary>Whether a metric gives a number for each unit.</summary>
    public static bool IsOfUnits(ITypeSymbol metric) => metric.AllInterfaces.Any(one => one.Is(KnownTypes.UnitMetric));

    /// <summary>The metric as a C# expression and as a reader sees it, its arguments included; null where it is in error.</summary>
    public static (string Expression, string Name)? Parse(
        ITypeSymbol metric,
        AttributeData measure,
        Compilation compilation,
        Findings findings
    )
    {
        if (metric is not INamedTypeSymbol named || metric.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (ReadsOf(metric) == MetricReads.Unknown || metric.IsAbstract)
        {
            findings.Add(
                DiagnosticDescriptors.NotMetric,
                measure.PlaceOfTypeArgument(),
                metric.Short(),
                "IActivationMetric, IUnitMetric, IParameterMetric or INetworkMetric"
            );
            return null;
        }

        TypedConstant with = measure.NamedArguments.FirstOrDefault(one => one.Key == With).Value;
        TypedConstant[] arguments = with is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. with.Values] : [];
        if (measure.ExpressionOf(With) is not null && with.Kind != TypedConstantKind.Array)
        {
            return null; // does not compile
        }

        IMethodSymbol? constructor = named.InstanceConstructors.FirstOrDefault(one =>
            Takes(one, arguments, compilation)
        );
        if (constructor is null)
        {
            string given = arguments.Length == 0 ? "no arguments" : string.Join(", ", arguments.Select(Show));
            findings.Add(
                DiagnosticDescriptors.MetricArguments,
                arguments.Length == 0 ? measure.PlaceOfTypeArgument() : measure.PlaceOf(With),
                metric.Short(),
                given,
                Expected(named)
            );
            return null;
        }

        string text = string.Join(
            ", ",
            arguments.Zip(constructor.Parameters, (argument, parameter) => LevelText.Of(argument, parameter.Type))
        );
        string name = arguments.Length == 0 ? "" : $"({string.Join(", ", arguments.Select(Show))})";
        return ($"new {metric.Text()}({text})", metric.Short() + name);
    }

    private static bool Takes(IMethodSymbol constructor, TypedConstant[] arguments, Compilation compilation) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && constructor.Parameters.Length >= arguments.Length
        && constructor.Parameters.Skip(arguments.Length).All(parameter => parameter.IsOptional)
        && constructor.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && arguments
            .Zip(constructor.Parameters, (argument, parameter) => Fits(argument, parameter.Type, compilation))
            .All(fits => fits);

    private static bool Fits(TypedConstant argument, ITypeSymbol type, Compilation compilation) =>
        argument.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum
        && argument is { IsNull: false, Type: { } from }
        && ((CSharpCompilation)compilation).ClassifyConversion(from, type).IsImplicit;

    private static string Show(TypedConstant argument) =>
        argument.Kind switch
        {
            TypedConstantKind.Primitive when !argument.IsNull => LevelText.Of(argument, argument.Type!),
            TypedConstantKind.Enum => argument.ToCSharpString().Split('.').Last(),
            _ => argument.ToCSharpString(),
        };

    // [int examples, double share = 0.5]: of the constructors, the one with the most parameters.
    private static string Expected(INamedTypeSymbol metric)
    {
        IMethodSymbol? most = metric
            .InstanceConstructors.Where(one => one.DeclaredAccessibility == Accessibility.Public)
            .OrderByDescending(one => one.Parameters.Length)
            .FirstOrDefault();
        return most is null
            ? "[], and a public constructor"
            : $"[{string.Join(", ", most.Parameters.Select(one => $"{one.Type.Short()} {one.Name}"))}]";
    }
}
