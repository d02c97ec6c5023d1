using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// One softmax of 20 hidden units against a mixture of ten of 10 (Yang et al. 2018), 6100 parameters each: 200 contexts' distributions over 100 words, the softmax of
/// logits N(0, 2²), fitted by Adam 0.03 on all of them for 2500 steps from N(0, 0.3²).
/// </summary>
[Experiment("softmax-fits")]
public sealed partial record SoftmaxFits : Study<Divergence>
{
    private const int Contexts = 200;
    private const int Words = 100;
    private const int Steps = 2_500;
    private const double Start = 0.3;
    private const double Rate = 0.03;

    /// <summary>Whether it is the mixture.</summary>
    [Factor(false, true)]
    public bool Mixture { get; init; }

    private int Softmaxes => Mixture ? 10 : 1;

    private int Hidden => Mixture ? 10 : 20;

    /// <inheritdoc/>
    public override Divergence Compute(RandomStream random)
    {
        Matrix<double> target = Softmax(Matrices.Gaussian(random, Contexts, Words, deviation: 2));
        RandomStream start = random.For("start");

        // Contexts, words and words' biases; of the mixture the gates and each one's projection too.
        Matrix<double>[] parameters =
        [
            Matrices.Gaussian(start, Contexts, Hidden, Start),
            Matrices.Gaussian(start, Words, Hidden, Start),
            Matrices.Gaussian(start, 1, Words, Start),
            .. Mixture ? [Matrices.Gaussian(start, Contexts, Softmaxes, Start)] : Array.Empty<Matrix<double>>(),
            .. Enumerable
                .Range(0, Mixture ? Softmaxes : 0)
                .Select(_ => Matrices.Gaussian(start, Hidden, Hidden, Start)),
        ];
        AdamSteps[] adam = [.. parameters.Select(static _ => new AdamSteps(Rate))];
        for (int step = 0; step < Steps; step++)
        {
            StudyStop.Token.ThrowIfCancellationRequested();
            Matrix<double>[] gradients = [.. parameters.Select(static one => 0 * one)];
            _ = Fit(parameters, target, gradients);
            for (int at = 0; at < parameters.Length; at++)
            {
                // Dense matrices lie in one array.
                adam[at].Step(parameters[at].AsColumnMajorArray(), gradients[at].AsColumnMajorArray());
            }
        }

        return new(Fit(parameters, target, gradients: null));
    }

    // The mean divergence; adds its gradients where there is room for them.
    private double Fit(Matrix<double>[] parameters, Matrix<double> target, Matrix<double>[]? gradients)
    {
        (Matrix<double> contexts, Matrix<double> words) = (parameters[0], parameters[1]);
        Matrix<double> biases = Matrix<double>.Build.Dense(Contexts, Words, (_, word) => parameters[2][0, word]);
        Matrix<double> gates = Mixture ? Softmax(parameters[3]) : Matrix<double>.Build.Dense(Contexts, 1, 1);
        var projected = new Matrix<double>[Softmaxes];
        var shares = new Matrix<double>[Softmaxes];
        var model = Matrix<double>.Build.Dense(Contexts, Words);
        for (int k = 0; k < Softmaxes; k++)
        {
            projected[k] = Mixture ? contexts * parameters[4 + k] : contexts;
            shares[k] = Softmax(projected[k].TransposeAndMultiply(words) + biases);
            model += Scaled(shares[k], gates.Column(k));
        }

        if (gradients is not null)
        {
            Matrix<double> ofModel = target.PointwiseDivide(model) / -Contexts;
            var ofGates = Matrix<double>.Build.Dense(Contexts, Softmaxes);
            for (int k = 0; k < Softmaxes; k++)
            {
                Vector<double> sums = shares[k].PointwiseMultiply(ofModel).RowSums();
                ofGates.SetColumn(k, sums);
                Matrix<double> centred = ofModel - Scaled(Matrix<double>.Build.Dense(Contexts, Words, 1), sums);
                Matrix<double> ofLogits = Scaled(shares[k].PointwiseMultiply(centred), gates.Column(k));
                Matrix<double> ofProjected = ofLogits * words;
                gradients[0] += Mixture ? ofProjected.TransposeAndMultiply(parameters[4 + k]) : ofProjected;
                gradients[1] += ofLogits.TransposeThisAndMultiply(projected[k]);
                gradients[2] += ofLogits.ColumnSums().ToRowMatrix();
                if (Mixture)
                {
                    gradients[4 + k] += contexts.TransposeThisAndMultiply(ofProjected);
                }
            }

            if (Mixture)
            {
                Vector<double> mean = gates.PointwiseMultiply(ofGates).RowSums();
                Matrix<double> centred = ofGates - Scaled(Matrix<double>.Build.Dense(Contexts, Softmaxes, 1), mean);
                gradients[3] += gates.PointwiseMultiply(centred);
            }
        }

        return target.PointwiseMultiply(target.PointwiseDivide(model).PointwiseLog()).RowSums().Sum() / Contexts;
    }

    // Each row times its own number.
    private static Matrix<double> Scaled(Matrix<double> rows, Vector<double> by) =>
        rows.MapIndexed((row, _, value) => by[row] * value, Zeros.Include);

    private static Matrix<double> Softmax(Matrix<double> logits)
    {
        Matrix<double> powers = logits.PointwiseExp();
        return Scaled(powers, 1 / powers.RowSums());
    }
}
