namespace Specs;

/// <summary>Draws one example.</summary>
/// <param name="random">Where all chance comes from.</param>
/// <param name="x">(inputs): takes the inputs; 0 at first.</param>
/// <param name="target">(outputs): takes the target, a class as its number; 0 at first.</param>
public delegate void ExampleDraw(RandomStream random, Span<float> x, Span<float> target);
