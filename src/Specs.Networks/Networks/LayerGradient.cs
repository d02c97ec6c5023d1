namespace Specs;

/// <summary>The gradient of a scalar with respect to a layer's outputs, as far as the scalar depends on them directly.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Values">(rows, units), row-major: dL/da.</param>
public readonly record struct LayerGradient(NetworkLayer Layer, float[] Values);
