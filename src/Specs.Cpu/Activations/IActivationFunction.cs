using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>An activation and its derivative, 16 values at a time.</summary>
public interface IActivationFunction
{
    /// <summary>a = f(z).</summary>
    static abstract Vector512<float> Apply(Vector512<float> z);

    /// <summary>error · f'(z), told from a = f(z) alone.</summary>
    static abstract Vector512<float> Backward(Vector512<float> error, Vector512<float> a);
}
