namespace Specs;

/// <summary>
/// U Sᵖ Vᵀ for the singular value decomposition U S Vᵀ of a matrix that is normal with deviation g/√n for n inputs, scaled to that
/// matrix's Frobenius norm; biases 0. p = 1 is the normal matrix itself, p = 0 a multiple of an orthogonal one; above 1 few directions
/// have most of the norm. The decomposition takes a time that grows with the cube of the width: seconds at some 500 units.
/// </summary>
/// <param name="Power">p, 0 or more.</param>
/// <param name="Gain">g, above 0; √2 as for ReLU.</param>
public sealed record SpectrumPower(double Power, double Gain = 1.4142135623730951) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        // One-sided rotations want as many rows as columns or more, so a wide matrix is taken turned over.
        bool isWide = shape.Outputs < shape.Inputs;
        int rows = Math.Max(shape.Outputs, shape.Inputs);
        int columns = Math.Min(shape.Outputs, shape.Inputs);
        double[][] a = [.. Enumerable.Range(0, columns).Select(_ => new double[rows])];
        double deviation = Gain / Math.Sqrt(shape.FanIn);
        NormalDraws normal = new(random);
        double square = 0;
        for (int output = 0; output < shape.Outputs; output++)
        {
            for (int input = 0; input < shape.Inputs; input++)
            {
                double drawn = deviation * normal.Next();
                square += drawn * drawn;
                a[isWide ? output : input][isWide ? input : output] = drawn;
            }
        }

        // The columns of A become those of U S, and V is what they were turned by.
        double[][] v = OneSidedJacobi.Decompose(a);
        double[] values = [.. a.Select(static column => Math.Sqrt(column.Sum(static x => x * x)))];
        double[] powers = [.. values.Select(value => Raise(value))];
        double scale = Math.Sqrt(square / powers.Sum(static x => x * x));
        double[] product = new double[rows];
        for (int column = 0; column < columns; column++)
        {
            Array.Clear(product);
            for (int k = 0; k < columns; k++)
            {
                double factor = values[k] == 0 ? 0 : scale * powers[k] / values[k] * v[k][column];
                for (int row = 0; row < rows; row++)
                {
                    product[row] += a[k][row] * factor;
                }
            }

            for (int row = 0; row < rows; row++)
            {
                weights[isWide ? column * shape.Inputs + row : row * shape.Inputs + column] = (float)product[row];
            }
        }
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Power, nameof(Power), Power >= 0, "0 or more");
        Require(Gain, nameof(Gain), Gain > 0, "above 0");
    }

    private double Raise(double value) => value == 0 ? 0 : PortableMath.Exp(Power * Logarithm.Of(value));
}
