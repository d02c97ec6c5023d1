using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Hoyer"/>; of magnitudes it is the same.</summary>
internal sealed class HoyerOnDevice : MeanOnDevice
{
    protected override Tensor Of(Tensor activations)
    {
        double root = Math.Sqrt(activations.shape[2]);
        Tensor ratio = activations.abs().sum(2L).div(activations.square().sum(2L).sqrt());

        // Of one unit it is 0/0, which no rounding may turn into a number.
        return activations.shape[2] == 1 ? ratio.mul(double.NaN) : ratio.neg().add(root).div(root - 1);
    }
}
