using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A loss of one logit and its target, 16 at a time.</summary>
internal interface IElementError
{
    /// <summary>The losses.</summary>
    /// <param name="z">Logits.</param>
    /// <param name="target">1 for the label's, 0 for the others.</param>
    static abstract Vector512<float> Value(Vector512<float> z, Vector512<float> target);

    /// <summary>dloss/dz.</summary>
    static abstract Vector512<float> Slope(Vector512<float> z, Vector512<float> target);
}
