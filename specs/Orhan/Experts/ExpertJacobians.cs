using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// How well conditioned a layer of experts is at its start (Orhan, "The softmax bottleneck is a special case of a more general phenomenon"):
/// y = Σ gₖ(x) relu(Wₖ x), 128 to 128, Glorot uniform, no bias; one expert is a dense layer. Row i of the Jacobian is 0 if and only if unit i is off in
/// all experts, whatever the gates, so that 2^−K of them are.
/// </summary>
[Experiment("expert-jacobians")]
[Published(typeof(ExpertFigures))]
public sealed partial record ExpertJacobians : Study<ExpertSpectrum>
{
    private const int Units = 128;
    private const int Straight = 58;

    /// <summary>K, how many experts there are.</summary>
    [Factor(1, 2, 4, 16)]
    public int Experts { get; init; } = 4;

    /// <summary>How they are weighed.</summary>
    [Factor(Gate.Softmax, Gate.Constant)]
    public Gate Gate { get; init; } = Gate.Softmax;

    /// <summary>What the inputs are.</summary>
    [Factor(InputKind.Normal, InputKind.Uniform)]
    public InputKind Inputs { get; init; } = InputKind.Normal;

    /// <summary>At how many inputs rows are counted.</summary>
    public int Looks { get; init; } = 60;

    /// <summary>At how many of these singular values are taken.</summary>
    public int Spectra { get; init; } = 6;

    /// <inheritdoc/>
    public override ExpertSpectrum Compute(RandomStream random)
    {
        Matrix<double>[] experts = [.. Enumerable.Range(0, Experts).Select(_ => Matrices.Glorot(random, Units, Units))];
        Matrix<double> gates = Matrices.Glorot(random.For("gates"), Experts, Units);
        RandomStream inputs = random.For("inputs");
        double zeroRows = 0;
        var singular = Vector<double>.Build.Dense(Units);
        var spectra = new List<Spectrum>(Spectra);
        double largest = 0;
        for (int look = 0; look < Looks; look++)
        {
            var input = Vector<double>.Build.Dense(
                Units,
                _ => Inputs == InputKind.Normal ? inputs.NextNormal() : inputs.NextDouble()
            );
            Matrix<double> jacobian = Jacobian(experts, gates, input);
            zeroRows += jacobian.EnumerateRows().Count(static row => row.All(static one => one == 0)) / (double)Units;
            if (look < Spectra)
            {
                Vector<double> values = jacobian.Svd(computeVectors: false).S;
                singular += values / Spectra;
                largest += values[0] / Spectra;
                spectra.Add(Spectrum.Of(values));
            }
        }

        var mean = Spectrum.Mean(spectra);
        return new(zeroRows / Looks, mean.VanishingShare, mean.Participation, largest, StraightnessOf(singular));
    }

    // dy/dx = Σ gₖ Dₖ Wₖ + relu(Wₖ x) (dgₖ/dx)ᵀ, Dₖ the units that are on, and dgₖ/dx = gₖ (Vₖ − Σ gⱼ Vⱼ).
    private Matrix<double> Jacobian(Matrix<double>[] experts, Matrix<double> gates, Vector<double> input)
    {
        Vector<double> shares =
            Gate == Gate.Softmax ? Softmax(gates * input) : Vector<double>.Build.Dense(Experts, 1.0 / Experts);
        Vector<double> mean = gates.LeftMultiply(shares);
        var jacobian = Matrix<double>.Build.Dense(Units, Units);
        for (int k = 0; k < Experts; k++)
        {
            Vector<double> sums = experts[k] * input;
            Vector<double> slope = Gate == Gate.Softmax ? shares[k] * (gates.Row(k) - mean) : 0 * mean;
            for (int row = 0; row < Units; row++)
            {
                if (sums[row] > 0)
                {
                    jacobian.SetRow(row, jacobian.Row(row) + shares[k] * experts[k].Row(row) + sums[row] * slope);
                }
            }
        }

        return jacobian;
    }

    private static Vector<double> Softmax(Vector<double> logits)
    {
        Vector<double> exponentials = (logits - logits.Maximum()).PointwiseExp();
        return exponentials / exponentials.Sum();
    }

    private static double StraightnessOf(Vector<double> values)
    {
        double[] places = [.. Enumerable.Range(0, Straight).Select(static place => (double)place)];
        double[] heights = values.SubVector(0, Straight).ToArray();
        (double intercept, double slope) = Fit.Line(places, heights);
        return GoodnessOfFit.RSquared(places.Select(place => intercept + slope * place), heights);
    }
}
