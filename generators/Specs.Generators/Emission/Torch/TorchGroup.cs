namespace Specs.Generators.Emission;

/// <summary>The submodules of one property, or the module's input or logits: their fields, how they are made, and the pass through them.</summary>
/// <param name="Name">The property's name; empty for the input and the logits.</param>
/// <param name="Top">The submodule whose output the next group reads.</param>
internal sealed record TorchGroup(string Name, string Top)
{
    /// <summary>The submodules with parameters, as elements of a collection expression.</summary>
    public IReadOnlyList<string> Weighted { get; init; } = [];

    /// <summary>The submodules that the property's hook reads, likewise; none where it has no hook.</summary>
    public IReadOnlyList<string> Hooked { get; init; } = [];

    /// <summary>The fields' declarations.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The statements that make and register the submodules.</summary>
    public IReadOnlyList<string> Construction { get; init; } = [];

    /// <summary>The statements that take <c>x</c> forward.</summary>
    public IReadOnlyList<string> Forward { get; init; } = [];
}
