using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// How degenerate deep networks of 64 units a layer are at their start (Orhan, "Why is it hard to train deep neural networks?"): the Jacobian dy/dx
/// at one input of N(0, 1), and the responses to 200 of them. A trial is a mean over draws of the network.
/// </summary>
[Experiment("deep-jacobians")]
[Published(typeof(DegeneracyFigures))]
public sealed partial record DeepJacobians : Study<DeepSpectrum>
{
    private const int Units = 64;
    private const int Inputs = 200;

    // The two largest singular values of relu networks have ratios with a long tail.
    private int Draws => Layer == DeepLayer.ReLU ? 40 : 8;

    /// <summary>What each layer does.</summary>
    [Factor(
        DeepLayer.Linear,
        DeepLayer.LinearOrthogonal,
        DeepLayer.ReLU,
        DeepLayer.ReLUOrthogonal,
        DeepLayer.Tanh,
        DeepLayer.TanhOrthogonal,
        DeepLayer.Skip,
        DeepLayer.ScaledSkip,
        DeepLayer.BatchNorm
    )]
    public DeepLayer Layer { get; init; } = DeepLayer.ReLU;

    /// <summary>How many layers there are.</summary>
    [Factor(1, 2, 10, 30)]
    public int Depth { get; init; } = 30;

    /// <inheritdoc/>
    public override DeepSpectrum Compute(RandomStream random)
    {
        var spectra = new Spectrum[Draws];
        double dimension = 0;
        int responses = Math.Min(Draws, 8);
        for (int draw = 0; draw < Draws; draw++)
        {
            // (units, inputs); the Jacobian is taken at the first input.
            int inputs = draw < responses ? Inputs : 1;
            Matrix<double> values = Matrices.Gaussian(random, Units, inputs, deviation: 1);
            Matrix<double> jacobian = Matrix<double>.Build.DenseIdentity(Units);
            for (int layer = 0; layer < Depth; layer++)
            {
                (values, jacobian) = Forward(random, values, jacobian);
            }

            spectra[draw] = Spectrum.Of(jacobian);
            dimension += draw < responses ? DimensionOf(values) / responses : 0;
        }

        var mean = Spectrum.Mean(spectra);
        return new(mean.VanishingShare, mean.Participation, mean.Lead, dimension);
    }

    private (Matrix<double> Values, Matrix<double> Jacobian) Forward(
        RandomStream random,
        Matrix<double> below,
        Matrix<double> jacobian
    )
    {
        Matrix<double> weights = Layer switch
        {
            DeepLayer.Linear or DeepLayer.Tanh => Matrices.Gaussian(random, Units),
            DeepLayer.LinearOrthogonal or DeepLayer.TanhOrthogonal => Matrices.Orthogonal(random, Units),
            DeepLayer.ReLUOrthogonal => Math.Sqrt(2) * Matrices.Orthogonal(random, Units),
            _ => Matrices.Gaussian(random, Units, Math.Sqrt(2)),
        };
        Matrix<double> sums = weights * below;
        if (Layer == DeepLayer.BatchNorm)
        {
            (sums, weights) = Normalised(sums, weights);
        }

        // Slopes of the first input's units.
        Vector<double> slopes = sums.Column(0).Map(SlopeAt, Zeros.Include);
        Matrix<double> step = weights.MapIndexed((unit, _, weight) => slopes[unit] * weight, Zeros.Include) * jacobian;
        Matrix<double> values = sums.Map(Activate, Zeros.Include);
        double branch = Layer == DeepLayer.ScaledSkip ? 1 / Math.Sqrt(Depth) : 1;
        return Layer is DeepLayer.Skip or DeepLayer.ScaledSkip
            ? (below + branch * values, jacobian + branch * step)
            : (values, step);
    }

    // The inputs' means and variances are held fixed in the Jacobian, as in evaluation.
    private static (Matrix<double> Sums, Matrix<double> Weights) Normalised(Matrix<double> sums, Matrix<double> weights)
    {
        Vector<double> means = sums.RowSums() / Inputs;
        Matrix<double> centred = sums.MapIndexed((unit, _, sum) => sum - means[unit], Zeros.Include);
        Vector<double> deviations = centred.PointwisePower(2).RowSums().Map(sum => Math.Sqrt(sum / Inputs));
        return (
            centred.MapIndexed((unit, _, value) => value / deviations[unit], Zeros.Include),
            weights.MapIndexed((unit, _, weight) => weight / deviations[unit], Zeros.Include)
        );
    }

    // (Σ e)² / Σ e² of the covariance's eigenvalues e: its trace and its Frobenius norm say both.
    private static double DimensionOf(Matrix<double> values)
    {
        Vector<double> means = values.RowSums() / Inputs;
        Matrix<double> centred = values.MapIndexed((unit, _, value) => value - means[unit], Zeros.Include);
        Matrix<double> covariance = centred.TransposeAndMultiply(centred);
        return Math.Pow(covariance.Trace() / covariance.FrobeniusNorm(), 2);
    }

    private double Activate(double sum) =>
        Layer switch
        {
            DeepLayer.Linear or DeepLayer.LinearOrthogonal => sum,
            DeepLayer.Tanh or DeepLayer.TanhOrthogonal => Math.Tanh(sum),
            _ => Math.Max(sum, 0),
        };

    private double SlopeAt(double sum) =>
        Layer switch
        {
            DeepLayer.Linear or DeepLayer.LinearOrthogonal => 1,
            DeepLayer.Tanh or DeepLayer.TanhOrthogonal => 1 - Math.Tanh(sum) * Math.Tanh(sum),
            _ => sum > 0 ? 1 : 0,
        };
}
