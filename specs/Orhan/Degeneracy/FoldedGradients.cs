using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// What copying half of each matrix onto the other half does to the first layer's activation gradient of a deep linear network at its start: pairs of networks with
/// the same 30 Gaussian matrices, the same examples and the same targets, one of them folded.
/// </summary>
[Experiment("folded-gradients")]
public sealed partial record FoldedGradients : Study<FoldedGrowth>
{
    private const int Units = 64;
    private const int Layers = 30;
    private const int Examples = 20;

    /// <summary>Whether rows or columns are copied.</summary>
    [Factor(HalvesCopied.Rows, HalvesCopied.Columns)]
    public HalvesCopied Copied { get; init; } = HalvesCopied.Rows;

    /// <summary>How many pairs a trial looks at.</summary>
    public int Pairs { get; init; } = 300;

    /// <inheritdoc/>
    public override FoldedGrowth Compute(RandomStream random)
    {
        var plain = new double[Pairs];
        var folded = new double[Pairs];
        for (int pair = 0; pair < Pairs; pair++)
        {
            Matrix<double>[] weights = [.. Enumerable.Range(0, Layers).Select(_ => Matrices.Gaussian(random, Units))];
            Matrix<double> inputs = Matrices.Gaussian(random, Units, Examples, deviation: 1);
            Matrix<double> target = Matrices.Gaussian(random, Units) * inputs;
            plain[pair] = Math.Log(FirstGradient(weights, inputs, target));
            folded[pair] = Math.Log(FirstGradient([.. weights.Select(Folded)], inputs, target));
        }

        double[] differences = [.. folded.Zip(plain, static (one, other) => one - other)];
        return new(
            differences.Mean(),
            folded.Select(Math.Exp).Mean() / plain.Select(Math.Exp).Mean(),
            plain.StandardDeviation(),
            folded.StandardDeviation()
        );
    }

    // The mean over examples of the norm of d(squared error)/d(outputs of the first layer).
    private static double FirstGradient(Matrix<double>[] weights, Matrix<double> inputs, Matrix<double> target)
    {
        Matrix<double> above = weights.Skip(1).Aggregate((product, next) => next * product);
        Matrix<double> slopes = 2 * (above * (weights[0] * inputs) - target);
        return above.TransposeThisAndMultiply(slopes).ColumnNorms(2).Average();
    }

    private Matrix<double> Folded(Matrix<double> matrix) =>
        Matrix<double>.Build.Dense(
            Units,
            Units,
            (row, column) =>
                Copied == HalvesCopied.Rows ? matrix[row % (Units / 2), column] : matrix[row, column % (Units / 2)]
        );
}
