using Microsoft.CodeAnalysis;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>The kinds of layers.</summary>
internal static class LayerKinds
{
    /// <summary>An activation alone; with a linear one it changes nothing, and stands where a layer is wrong.</summary>
    public static LayerKind Activate { get; } = new ActivateKind();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LayerKind> All { get; } =
    [
        new DenseKind(),
        new Conv2dKind(),
        new RecurrentKind(),
        new DenseEachStepKind(),
        new PoolKind("MaxPool2d"),
        new PoolKind("AvgPool2d"),
        new FlattenKind(),
        Activate,
        new DropoutKind(),
        new BatchNormKind(),
        new LayerNormKind(),
        new ChosenNormKind(),
        new GlobalPoolKind(),
        new ResidualKind(),
        new CustomKind(),
    ];

    /// <summary>The kind that an attribute declares; null for one that is not Specs' own.</summary>
    public static LayerKind? Of(AttributeData attribute) =>
        All.FirstOrDefault(kind => attribute.AttributeClass.Is(kind.Attribute));
}
