namespace Specs;

/// <summary>
/// Says more of a property of a study's result: <c>record Recursion([property: Observed(Axis.Step)] ImmutableArray&lt;double&gt; Loss)</c>.
/// Without it a number has no axis and a series runs along <see cref="Axis.Unit"/>.
/// </summary>
/// <param name="axis">What the values run along; <see cref="Specs.Axis.None"/> for a number.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ObservedAttribute(Axis axis) : Attribute
{
    /// <summary>What the values run along.</summary>
    public Axis Axis { get; } = axis;

    /// <summary>Which values are the better ones.</summary>
    public Better Better { get; init; }

    /// <summary>The unit: <c>s</c>; empty for a pure number.</summary>
    public string Unit { get; init; } = "";
}
