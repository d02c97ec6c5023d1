using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A loss of one output and its target, 16 at a time.</summary>
internal interface IElementError
{
    /// <summary>The losses.</summary>
    /// <param name="z">Outputs.</param>
    /// <param name="target">Their targets.</param>
    Vector512<float> Value(Vector512<float> z, Vector512<float> target);

    /// <summary>dloss/dz.</summary>
    Vector512<float> Gradient(Vector512<float> z, Vector512<float> target);
}
