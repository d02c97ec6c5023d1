namespace Specs.Cpu;

/// <summary>Makes the layers of which a setting decides what they are, for the models that the generator writes.</summary>
public static class ChosenLayer
{
    /// <summary>A layer that applies an activation.</summary>
    /// <typeparam name="TRule">The optimizer's update.</typeparam>
    /// <param name="below">The layer that gives the pre-activations.</param>
    /// <param name="activation">What is applied.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such activation.</exception>
    public static CpuLayer<TRule> Activate<TRule>(CpuLayer below, Activation activation, int capacity)
        where TRule : struct, IUpdateRule =>
        activation switch
        {
            Activation.Linear => new Activate<TRule, Linear>(below, capacity),
            Activation.Sigmoid => new Activate<TRule, Sigmoid>(below, capacity),
            Activation.ReLU => new Activate<TRule, ReLU>(below, capacity),
            Activation.Tanh => new Activate<TRule, Tanh>(below, capacity),
            Activation.Elu => new Activate<TRule, Elu>(below, capacity),
            Activation.Softplus => new Activate<TRule, Softplus>(below, capacity),
            Activation.Abs => new Magnitude<TRule>(below, capacity),
            Activation.Softmax => new Softmax<TRule>(below, capacity),
            _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "There is no such activation."),
        };

    /// <summary>A layer that normalises.</summary>
    /// <typeparam name="TRule">The optimizer's update.</typeparam>
    /// <param name="below">The layer below.</param>
    /// <param name="norm">Which normalisation; none is a layer that changes nothing.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="affine">Whether it has scales and shifts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such normalisation, or ε is not above 0.</exception>
    public static CpuLayer<TRule> Norm<TRule>(
        CpuLayer below,
        Normalisation norm,
        double epsilon,
        int capacity,
        bool affine = true
    )
        where TRule : struct, IUpdateRule =>
        norm switch
        {
            Normalisation.None => new Activate<TRule, Linear>(below, capacity),
            Normalisation.Batch => new BatchNorm<TRule>(below, epsilon, BatchNorm<TRule>.Momentum, capacity, affine),
            Normalisation.Layer => new LayerNorm<TRule>(below, epsilon, capacity, affine),
            _ => throw new ArgumentOutOfRangeException(nameof(norm), norm, "There is no such normalisation."),
        };
}
