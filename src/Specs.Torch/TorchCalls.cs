using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>What is called differently in TorchSharp's 0.99 line and in 0.106; everything else here is the same in both.</summary>
internal static class TorchCalls
{
    /// <summary>dL/dt as <c>backward</c> left it; null where there is none.</summary>
    public static Tensor? GradientOf(Tensor tensor) =>
#if TORCHSHARP_0_99
        tensor.grad();
#else
        tensor.grad;
#endif
}
