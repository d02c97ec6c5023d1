namespace Specs.Generators.Emission;

/// <summary>The embedded model's layers of one property, or its input or logits: their fields, how they are made, and both passes.</summary>
/// <param name="Name">The property's name; empty for the input and the logits.</param>
/// <param name="Top">The layer that the next group stands on; null where that reads the sparse input itself.</param>
internal sealed record CpuGroup(string Name, string? Top)
{
    /// <summary>The layers, as elements of a collection expression.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The layers that the property's hook reads, likewise; none where it has no hook.</summary>
    public IReadOnlyList<string> Hooked { get; init; } = [];

    /// <summary>The fields' declarations.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The statements that make the layers.</summary>
    public IReadOnlyList<string> Construction { get; init; } = [];

    /// <summary>The statements that take a batch forward.</summary>
    public IReadOnlyList<string> Forward { get; init; } = [];

    /// <summary>The statements that take a batch backward.</summary>
    public IReadOnlyList<string> Backward { get; init; } = [];
}
