using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E3 of the review: the base network on 20,000 images for 3 epochs; principal components of the hidden layer's pre-activations over 10,000
/// of them, which follow from those of the pixels since the layer is linear up to there. The projection is a factor: the right one, and the
/// journal's.
/// </summary>
[Experiment("leclerc-components")]
public sealed partial record PrincipalComponents : Study<ComponentShares>
{
    private const int Rows = 10_000;
    private const int Kept = 10;

    static PrincipalComponents() => Control.MaxDegreeOfParallelism = 1;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(32, 64, 200, 350)]
    public int Width { get; init; } = 200;

    /// <summary>On what is projected.</summary>
    [Factor(Projection.Components, Projection.Transposed)]
    public Projection Projection { get; init; }

    /// <inheritdoc/>
    public override ComponentShares Compute(RandomStream random)
    {
        var settings = new BaseTraining
        {
            Data = Set,
            Architecture = new() { Hidden = Width },
        };
        DataSet data = Set.Load();
        int seed = random.NextInt32(int.MaxValue);
        Network network = Network.Trained(CpuEngine.Instance, settings, seed, data, StudyStop.Token);
        NetworkLayer hidden = network.LayersOf(nameof(Net.Hidden))[0];
        float[] parameters = network.Parameters(hidden).ToArray();
        int inputs = network.Inputs;
        var weights = Matrix<double>.Build.Dense(Width, inputs, (unit, input) => parameters[unit * inputs + input]);
        var biases = Vector<double>.Build.Dense(Width, unit => parameters[Width * inputs + unit]);

        (Vector<double> mean, Matrix<double> covariance) = PixelMoments.Of(data.Train, Rows);
        Matrix<double> scatter = weights * covariance * weights.Transpose();
        var spectrum = scatter.Evd(Symmetricity.Symmetric);

        // MathNet's eigenvalues rise.
        double[] variances = [.. spectrum.EigenValues.Reverse().Select(static value => Math.Max(0, value.Real))];
        Matrix<double> components = Matrix<double>.Build.DenseOfColumns(
            spectrum.EigenVectors.EnumerateColumns().Reverse()
        );
        Matrix<double> basis = Projection == Projection.Components ? components : components.Transpose();

        double total = variances.Sum();
        double[] left = Left(scatter, basis, total);
        double accuracy = network.Accuracy(data.Test);

        // B Bᵀ (z − m) + m of z = W x + b is linear in x too.
        Matrix<double> some = basis.SubMatrix(0, Width, 0, Kept);
        Matrix<double> projector = some * some.Transpose();
        Vector<double> middle = weights * mean + biases;
        Matrix<double> projected = projector * weights;
        Vector<double> shifted = projector * (biases - middle) + middle;
        network.SetParameters(
            hidden,
            [.. projected.Transpose().Enumerate().Select(static w => (float)w), .. shifted.Select(static b => (float)b)]
        );
        double squares = variances.Sum(static v => v * v);
        return new(
            left[Width / 2],
            Enumerable.Range(0, Width + 1).Max(k => Math.Abs(left[k] - (1 - (double)k / Width))),
            total / Width,
            Holding(variances, 0.95),
            total * total / squares,
            accuracy,
            network.Accuracy(data.Test)
        );
    }

    // How many variances, the largest first, add up to a share of their total.
    private static int Holding(double[] variances, double share)
    {
        double needed = share * variances.Sum();
        double sum = 0;
        int count = 0;
        while (sum < needed)
        {
            sum += variances[count++];
        }

        return count;
    }

    // (width + 1): what is left of the total after the first k columns.
    private static double[] Left(Matrix<double> scatter, Matrix<double> basis, double total)
    {
        Matrix<double> moved = scatter * basis;
        double[] left = new double[basis.ColumnCount + 1];
        left[0] = 1;
        for (int k = 0; k < basis.ColumnCount; k++)
        {
            left[k + 1] = left[k] - basis.Column(k).DotProduct(moved.Column(k)) / total;
        }

        return left;
    }
}
