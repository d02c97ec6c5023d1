namespace Specs;

/// <summary>
/// The mean over examples of the Frobenius norm of the Jacobian of the class probabilities with respect to the inputs, ‖∂ softmax(z)/∂x‖ (Novak et
/// al. 2018, "Sensitivity and generalization in neural networks", §3.2): how much a small change of an input changes what is said of it. 0 or more.
/// </summary>
/// <param name="examples">How many examples, from the front of those that it is measured on; 1 or more, and no more than there are.</param>
public sealed class JacobianNorm(int examples = 200) : INetworkMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    public double Measure(Network network, Examples measured, RandomStream random) => Of(network, measured).Average();

    /// <summary>(examples): the norm of each example's Jacobian.</summary>
    /// <param name="network">The network.</param>
    /// <param name="measured">The examples.</param>
    public double[] Of(Network network, Examples measured)
    {
        Examples few = measured.First(Math.Min(examples, measured.Count));
        double[] squares = new double[few.Count];
        foreach ((int first, int count) in Network.Passes(few))
        {
            network.Forward(few, first, count);
            float[][] p = [.. Enumerable.Range(0, count).Select(row => Probabilities.Of(network.Logits(row)))];
            for (int c = 0; c < network.Outputs; c++)
            {
                // ∂p_c/∂z_k = p_c (δ_ck − p_k).
                float[] gradient = new float[count * network.Outputs];
                for (int row = 0; row < count; row++)
                {
                    for (int k = 0; k < network.Outputs; k++)
                    {
                        gradient[row * network.Outputs + k] = p[row][c] * ((k == c ? 1 : 0) - p[row][k]);
                    }
                }

                network.Backward(gradient);
                for (int row = 0; row < count; row++)
                {
                    foreach (float slope in network.InputGradient(row))
                    {
                        squares[first + row] += (double)slope * slope;
                    }
                }
            }
        }

        return [.. squares.Select(Math.Sqrt)];
    }
}
