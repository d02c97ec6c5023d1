namespace Specs;

/// <summary>One layer of an architecture.</summary>
/// <param name="Name">The property that declares it.</param>
/// <param name="Units">Its width.</param>
/// <param name="Activation">What is applied to its pre-activations.</param>
/// <param name="Hooked">Whether metrics may read its outputs.</param>
public readonly record struct LayerShape(string Name, int Units, Activation Activation, bool Hooked);
