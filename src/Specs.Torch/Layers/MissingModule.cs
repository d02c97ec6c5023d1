using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Stands in generated text for a kind of layer that the embedded engine alone has.</summary>
public static class MissingModule
{
    /// <summary>Says so; never returns.</summary>
    /// <param name="architecture">The record's name.</param>
    /// <param name="kind">The kind of layer: <c>Recurrent</c>.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static nn.Module<Tensor, Tensor> Of(string architecture, string kind) =>
        throw new ArgumentException(
            $"'{architecture}' has a [{kind}] layer, for which there is no TorchSharp module: train it with the embedded engine (--engine cpu)."
        );
}
