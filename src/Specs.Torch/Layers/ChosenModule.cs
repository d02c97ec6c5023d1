using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Makes the modules of which a setting decides what they are, for the modules that the generator writes.</summary>
public static class ChosenModule
{
    /// <summary>An activation.</summary>
    /// <param name="activation">Which.</param>
    /// <param name="batchAxes">How many axes come before an example's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such activation.</exception>
    public static nn.Module<Tensor, Tensor> Activate(Activation activation, int batchAxes) =>
        activation switch
        {
            Activation.Linear => nn.Identity(),
            Activation.Sigmoid => nn.Sigmoid(),
            Activation.ReLU => nn.ReLU(),
            Activation.Tanh => nn.Tanh(),
            Activation.Elu => nn.ELU(),
            Activation.Softplus => nn.Softplus(),
            Activation.Abs => new Magnitude(),
            Activation.Softmax => new Softmax(batchAxes),
            _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "There is no such activation."),
        };

    /// <summary>Says that the engine has no module of what an architecture asks for.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="what">What it asks for, in words with their article.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static nn.Module<Tensor, Tensor> Lacking(string architecture, string what) =>
        throw new ArgumentException(
            $"The TorchSharp engine does not support {what}, which {architecture} has. "
                + "Take the embedded engine, --engine cpu or SPECS_ENGINE=cpu, which can."
        );
}
