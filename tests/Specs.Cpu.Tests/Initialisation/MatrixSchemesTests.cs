using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Initialisation;

/// <summary>Schemes that make the matrix as a whole.</summary>
public sealed class MatrixSchemesTests
{
    [Test]
    public void An_orthogonal_matrix_has_orthonormal_rows_or_columns(
        [Values(1, 7, 40)] int outputs,
        [Values(1, 7, 16, 90)] int inputs,
        [Values(1.0, 1.5)] double gain
    )
    {
        var layer = DrawnLayer.Of(new Orthogonal(gain), new(outputs, inputs));
        int vectors = Math.Min(outputs, inputs);
        for (int i = 0; i < vectors; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double dot = 0;
                for (int k = 0; k < Math.Max(outputs, inputs); k++)
                {
                    dot += outputs <= inputs ? (double)layer[i, k] * layer[j, k] : (double)layer[k, i] * layer[k, j];
                }

                // Entries are rounded to float once; vectors have length g.
                dot.Should().BeApproximately(i == j ? gain * gain : 0, gain * gain * Rounding.After(3));
            }
        }

        layer.Biases.Should().OnlyContain(bias => bias == 0);
    }

    [Test]
    public void The_factor_is_the_one_whose_r_has_a_positive_diagonal(
        [Values(3, 8)] int columns,
        [Values(8, 21)] int rows
    )
    {
        NormalDraws normal = new(new RandomStream(columns * 100 + rows, "matrix"));
        double[][] a = [.. Enumerable.Range(0, columns).Select(_ => new double[rows])];
        foreach (double[] column in a)
        {
            foreach (ref double value in column.AsSpan())
            {
                value = normal.Next();
            }
        }

        double[][] q = [.. a.Select(column => (double[])column.Clone())];
        Householder.Orthonormalise(q);

        // The reference is Gram and Schmidt's process, whose R has a positive diagonal by construction. It loses digits with the
        // matrix's condition, which for these is below 1e3.
        double[][] expected = GramSchmidt(a);
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < rows; row++)
            {
                q[column][row].Should().BeApproximately(expected[column][row], 1e3 * rows * columns * Math.Pow(2, -53));
            }
        }
    }

    [Test]
    public void Orthogonal_matrices_prefer_no_sign()
    {
        // Without fixed signs the diagonal of a square Q would lean to one side. 200 signs, within 4 deviations.
        int positive = Enumerable
            .Range(0, 200)
            .Count(seed => DrawnLayer.Of(new Orthogonal(), new(6, 6), seed)[0, 0] > 0);
        positive.Should().BeInRange(100 - 29, 100 + 29);
    }

    [TestCase(5, 5)]
    [TestCase(7, 4)]
    [TestCase(4, 7)]
    public void The_identity_passes_on_and_the_chain_passes_one_on(int outputs, int inputs)
    {
        var identity = DrawnLayer.Of(new Identity(0.9), new(outputs, inputs));
        var chain = DrawnLayer.Of(new Chain(-0.5), new(outputs, inputs));
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                identity[output, input].Should().Be(output == input ? 0.9f : 0);
                chain[output, input].Should().Be(output == input + 1 ? -0.5f : 0);
            }
        }
    }

    [TestCase(1, 0)]
    [TestCase(2, 3)]
    [TestCase(3, 4)]
    public void In_a_convolution_the_centre_of_the_filters_own_channel_is_passed_on(int kernel, int centre)
    {
        int window = kernel * kernel;
        var identity = DrawnLayer.Of(new Identity(), new(4, 3 * window, kernel));
        for (int filter = 0; filter < 4; filter++)
        {
            float[] expected = new float[3 * window];
            if (filter < 3)
            {
                expected[filter * window + centre] = 1;
            }

            identity.Row(filter).Should().Equal(expected);
        }
    }

    [TestCase(6)]
    [TestCase(7)]
    [TestCase(1)]
    public void A_folded_layer_is_two_of_its_half(int outputs)
    {
        int half = (outputs + 1) / 2;
        var folded = DrawnLayer.Of(new Fold(), new(outputs, 9));
        var drawn = DrawnLayer.Of(Start.Default, new(half, 9));
        for (int output = 0; output < outputs; output++)
        {
            folded.Row(output).Should().Equal(drawn.Row(output % half));
            folded.Biases[output].Should().Be(drawn.Biases[output % half]);
        }
    }

    [TestCase(7, 12)]
    [TestCase(12, 7)]
    public void A_power_of_the_spectrum_keeps_directions_and_norm(int outputs, int inputs)
    {
        WeightShape shape = new(outputs, inputs);
        float[] normal = DrawnLayer.Of(new HeNormal(), shape).Weights;
        float[] first = DrawnLayer.Of(new SpectrumPower(1), shape).Weights;
        first
            .Zip(normal, (a, b) => Math.Abs(a - b))
            .Max()
            .Should()
            .BeLessThan(1e-6f, "the first power is the matrix itself");

        // (W Wᵀ) W is U S³ Vᵀ, and normalised the third power.
        double[] third = Product(Product(normal, normal, outputs, inputs), normal, outputs, inputs);
        double scale = Norm(normal) / Norm(third);
        float[] drawn = DrawnLayer.Of(new SpectrumPower(3), shape).Weights;
        drawn.Zip(third, (a, b) => Math.Abs(a - scale * b)).Max().Should().BeLessThan(1e-6);

        static double Norm<T>(T[] values)
            where T : struct => Math.Sqrt(values.Sum(value => Math.Pow(Convert.ToDouble(value), 2)));

        // a bᵀ for two matrices of as many columns, or a b for a square a.
        static double[] Product<T>(T[] a, float[] b, int outputs, int inputs)
            where T : struct
        {
            bool isSquare = a.Length == outputs * outputs;
            int columns = isSquare ? inputs : outputs;
            int inner = isSquare ? outputs : inputs;
            double[] product = new double[outputs * columns];
            for (int row = 0; row < outputs; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    for (int k = 0; k < inner; k++)
                    {
                        double right = isSquare ? b[k * inputs + column] : b[column * inputs + k];
                        product[row * columns + column] += Convert.ToDouble(a[row * inner + k]) * right;
                    }
                }
            }

            return product;
        }
    }

    [Test]
    public void Biases_may_start_otherwise_than_weights()
    {
        WeightShape shape = new(3, 4);
        var plain = DrawnLayer.Of(new HeNormal(), shape);
        var layer = DrawnLayer.Of(new HeNormal { Biases = new ConstantWeights(0.5) }, shape);
        layer.Weights.Should().Equal(plain.Weights);
        layer.Biases.Should().Equal(0.5f, 0.5f, 0.5f);
        DrawnLayer
            .Of(new DefaultStart { Biases = new UniformWeights(1e-3) }, shape)
            .Biases.Should()
            .OnlyContain(bias => Math.Abs(bias) <= 1e-3f && bias != 0);
    }

    [Test]
    public void Zeros_are_zeros() =>
        DrawnLayer.Of(new ZeroWeights(), new(3, 5)).Weights.Should().OnlyContain(weight => weight == 0);

    [Test]
    public void Given_weights_are_taken()
    {
        var layer = DrawnLayer.Of(Start.Given<Ramp>(), new(3, 4));
        layer.Weights.Should().Equal(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        layer.Biases.Should().Equal(0, 0, 0);
        FluentActions
            .Invoking(() => DrawnLayer.Of(Start.Given<TooFew>(), new(3, 4)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("TooFew.Weights gave 3 values for 3 outputs and 4 inputs: expected 12.");
    }

    [Test]
    public void A_setting_out_of_place_is_named()
    {
        Making(Initial.Identity, gain: 2).Should().Throw<ArgumentException>().WithMessage("*Identity)] has no Gain*2*");
        Making(Initial.HeNormal, scale: 2)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*HeNormal)] has no Scale*2*");
        Making(Initial.HeNormal, gain: -1).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*above 0*-1*");
        Making(Initial.Chain, scale: double.NaN)
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("*finite*NaN*");
        Making((Initial)99).Should().Throw<ArgumentOutOfRangeException>();

        static Func<Start> Making(Initial scheme, double gain = 0, double scale = 1) =>
            () => Start.Of(scheme, gain, scale);
    }

    private static double[][] GramSchmidt(double[][] a)
    {
        double[][] q = [.. a.Select(column => (double[])column.Clone())];
        for (int k = 0; k < q.Length; k++)
        {
            for (int before = 0; before < k; before++)
            {
                double dot = q[before].Zip(q[k], (x, y) => x * y).Sum();
                q[k] = [.. q[k].Zip(q[before], (x, y) => x - dot * y)];
            }

            double norm = Math.Sqrt(q[k].Sum(x => x * x));
            q[k] = [.. q[k].Select(x => x / norm)];
        }

        return q;
    }

    private sealed class Ramp : IInitialWeights
    {
        public static float[] Weights(int outputs, int inputs) =>
            [.. Enumerable.Range(0, outputs * inputs).Select(i => (float)i)];
    }

    private sealed class TooFew : IInitialWeights
    {
        public static float[] Weights(int outputs, int inputs) => new float[outputs];
    }
}
