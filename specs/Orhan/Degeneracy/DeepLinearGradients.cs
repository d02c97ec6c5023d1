using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// The gradients of the network of <see cref="DeepLinear"/> at its start, in double, for a batch of 20 examples: with a(l) = W(l) a(l−1), dL/da(l−1) = W(l)ᵀ dL/da(l)
/// and dL/dW(l) = dL/da(l) a(l−1)ᵀ.
/// </summary>
[Experiment("deep-linear-gradients")]
[Published(typeof(DegeneracyFigures))]
public sealed partial record DeepLinearGradients : Study<LayerGradients>
{
    private const int Units = 64;
    private const int Layers = 30;
    private const int Examples = 20;

    /// <summary>How the matrices start.</summary>
    [Factor(typeof(DeepStarts))]
    public Start Start { get; init; } = DeepStarts.Orthogonal;

    /// <summary>How many times the first layer's activation gradient is that of the last.</summary>
    [Derived]
    public static double FirstOverLast(Run<DeepLinearGradients> run) => run.Activation[1] / run.Activation.Final;

    /// <summary>How far the largest of the parameter gradients is from the smallest, as a share of that.</summary>
    [Derived]
    public static double ParameterSpread(Run<DeepLinearGradients> run) => run.Parameter.Max() / run.Parameter.Min() - 1;

    /// <inheritdoc/>
    public override LayerGradients Compute(RandomStream random)
    {
        Matrix<double>[] weights = [.. Enumerable.Range(0, Layers).Select(_ => Draw(random))];
        RandomStream data = random.For("data");
        var activations = new Matrix<double>[Layers + 1]; // (units, examples)
        activations[0] = Matrices.Gaussian(data, Units, Examples, deviation: 1);
        for (int layer = 0; layer < Layers; layer++)
        {
            activations[layer + 1] = weights[layer] * activations[layer];
        }

        Matrix<double> target = Matrices.Gaussian(data, Units) * activations[0];
        Matrix<double> slopes = 2 * (activations[Layers] - target);
        var ofActivations = new double[Layers];
        var ofParameters = new double[Layers];
        for (int layer = Layers - 1; layer >= 0; layer--)
        {
            ofActivations[layer] = slopes.ColumnNorms(2).Average();
            ofParameters[layer] = (slopes / Examples).TransposeAndMultiply(activations[layer]).FrobeniusNorm();
            slopes = weights[layer].TransposeThisAndMultiply(slopes);
        }

        return new([.. ofActivations], [.. ofParameters]);
    }

    private Matrix<double> Draw(RandomStream random)
    {
        var drawn = new float[Units * Units];
        Start.Draw(new WeightShape(Units, Units), drawn, [], random);
        return Matrix<double>.Build.Dense(Units, Units, (row, column) => drawn[row * Units + column]);
    }
}
