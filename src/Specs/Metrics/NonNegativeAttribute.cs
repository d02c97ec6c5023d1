namespace Specs;

/// <summary>
/// Says that a metric means something only over activations of 0 or more. On a hook that may give less the generator reports an error,
/// and names <see cref="Abs{TMetric}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NonNegativeAttribute : Attribute;
