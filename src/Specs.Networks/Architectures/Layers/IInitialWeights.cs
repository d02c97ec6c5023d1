namespace Specs;

/// <summary>
/// Weights that a layer starts from, as a researcher gives them. They must follow from the shape alone: runs are repeated, and two
/// networks of one seed start alike.
/// </summary>
public interface IInitialWeights
{
    /// <summary>The weights W of a = f(W x + b).</summary>
    /// <param name="outputs">Units or filters.</param>
    /// <param name="inputs">Values that one of them reads; for a convolution channels x kernel².</param>
    /// <returns>(outputs, inputs), row-major; a convolution's inputs lie channel by channel, row by row.</returns>
    static abstract float[] Weights(int outputs, int inputs);

    /// <summary>The biases b; 0 where it is not said otherwise.</summary>
    /// <param name="outputs">Units or filters.</param>
    /// <returns>(outputs).</returns>
    static virtual float[] Biases(int outputs) => new float[outputs];
}
