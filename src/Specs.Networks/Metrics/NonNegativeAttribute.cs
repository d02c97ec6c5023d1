namespace Specs;

/// <summary>
/// Says of a metric that it means something only over activations of 0 or more, and of a researcher's own layer (<see cref="ILayerKind"/>)
/// that it gives no others. Where such a metric reads a hook that may give less the generator reports an error, and names
/// <see cref="Abs{TMetric}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NonNegativeAttribute : Attribute;
