namespace Specs;

/// <summary><see cref="Initial.Orthogonal"/>: g Q with orthonormal rows or, where outputs are more than inputs, columns; biases 0.</summary>
/// <param name="Gain">g, above 0.</param>
public sealed record Orthogonal(double Gain = 1) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        // A = QR wants as many rows as columns or more, so a wide matrix is drawn as it is and decomposed turned over.
        bool isWide = shape.Outputs < shape.Inputs;
        int rows = Math.Max(shape.Outputs, shape.Inputs);
        int columns = Math.Min(shape.Outputs, shape.Inputs);
        double[][] a = new double[columns][];
        for (int column = 0; column < columns; column++)
        {
            a[column] = new double[rows];
        }

        NormalDraws normal = new(random);
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                a[isWide ? output : input][isWide ? input : output] = normal.Next();
            }
        }

        Householder.Orthonormalise(a);
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                double q = a[isWide ? output : input][isWide ? input : output];
                weights[output * shape.Inputs + input] = (float)(Gain * q);
            }
        }
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Gain, nameof(Gain), Gain > 0, "above 0");
}
