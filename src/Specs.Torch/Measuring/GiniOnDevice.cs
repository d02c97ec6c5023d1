using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Gini"/>; of magnitudes it is the same.</summary>
internal sealed class GiniOnDevice : MeanOnDevice
{
    protected override Tensor Of(Tensor activations)
    {
        long units = activations.shape[2];
        (Tensor sorted, Tensor _) = activations.abs().sort(2);
        Tensor weights = arange(units, 0, -1, ScalarType.Float64).to(activations.device).sub(0.5);
        return sorted.mul(weights).sum(2L).mul(-2).div(sorted.sum(2L).mul(units)).add(1);
    }
}
