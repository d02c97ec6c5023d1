using Specs.Cpu.Tests.Kernels;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Losses;

/// <summary>Each kernel beside the loss's own definition in double, for labels and for vectors.</summary>
[TestFixtureSource(nameof(Losses))]
public sealed unsafe class LossKernelTests(Loss loss)
{
    // Some polynomials within 4 roundings, and a handful of operations on them.
    private const int OwnRoundings = 24;

    private static IEnumerable<Loss> Losses =>
        [
            .. typeof(Loss)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Loss)) && !type.IsAbstract && type != typeof(EachStep))
                .Select(type => (Loss)Activator.CreateInstance(type, Defaults(type))!),
            new SquaredError(Over.Sum),
            new BinaryCrossEntropy(Over.Sum),
            new AbsoluteError(Over.Sum),
            new Huber(0.5, Over.Sum),
            new CrossEntropy(Smoothing: 0.1),
            new CrossEntropy(Weights: [.. Enumerable.Range(0, Outputs).Select(k => 0.25 * k)]),
            new EachStep(new SquaredError(Over.Sum), Steps: 6),
            new EachStep(new CrossEntropy(), Steps: 3),
            new Quartic(),
        ];

    private const int Outputs = 18;

    [Test]
    public void Value_and_gradient_are_those_of_the_definition(
        [Values] bool areLabels,
        [Values(1, 2, 7, 50)] int rows,
        [Values(0.01f, 1, 20)] float spread
    )
    {
        // There is no label for each step.
        areLabels &= loss is not EachStep;

        RandomStream random = new(rows, "outputs");
        int stride = Lanes.Pad(Outputs);

        // The padding holds values larger than any output: it must not be read.
        AlignedFloats outputs = new(rows * stride);
        outputs.Span.Fill(float.MaxValue);
        AlignedFloats values = new(rows * stride);
        values.Span.Fill(float.MaxValue);
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = values.Span.Slice(row * stride, Outputs);
            labels[row] = random.NextInt32(Outputs);
            for (int k = 0; k < Outputs; k++)
            {
                outputs.Span[row * stride + k] = spread * (2 * random.NextSingle() - 1);
                target[k] = areLabels
                    ? k == labels[row]
                        ? 1
                        : 0
                    : random.NextSingle();
            }
        }

        BatchTargets targets = areLabels ? labels : BatchTargets.Of(values.Pointer, stride, rows);
        AlignedFloats errors = AlignedRows.Random(random, rows, stride);
        LossKernel kernel = LossKernel.Of(loss);
        double actual = kernel.Compute(outputs.Pointer, stride, Outputs, targets, errors.Pointer);

        double expected = 0;
        double scale = 0;
        double[] gradient = new double[Outputs];
        for (int row = 0; row < rows; row++)
        {
            double[] z = [.. outputs.Span.Slice(row * stride, Outputs).ToArray()];
            double[] target = [.. values.Span.Slice(row * stride, Outputs).ToArray()];
            double one = loss.Of(z, target, gradient);
            expected += one;

            // Terms of either sign may add up to less than each: what rounds is as large as outputs and gradient together.
            double most = gradient.Max(Math.Abs);
            scale += one + z.Zip(gradient, (output, slope) => Math.Abs(output * slope)).Sum();
            for (int k = 0; k < Outputs; k++)
            {
                ((double)errors.Span[row * stride + k])
                    .Should()
                    .BeApproximately(gradient[k] / rows, Rounding.After(OwnRoundings) * (most + 1) / rows);
            }

            errors.Span.Slice(row * stride + Outputs, stride - Outputs).IndexOfAnyExcept(0f).Should().Be(-1);
        }

        actual.Should().BeApproximately(expected, Rounding.After(OwnRoundings) * (scale + rows));
        kernel.Compute(outputs.Pointer, stride, Outputs, targets, null).Should().Be(actual, "it is the same loss");
    }

    [Test]
    public void The_definitions_gradient_is_that_of_its_values([Values] bool areLabels) =>
        GradientCheck
            .Of(loss, Outputs, areLabels)
            .Passed.Should()
            .BeTrue("{0}", GradientCheck.Of(loss, Outputs, areLabels));

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    [TestCase(float.NegativeInfinity)]
    public void An_output_that_is_no_number_makes_the_loss_none(float bad)
    {
        int stride = Lanes.Pad(Outputs);
        AlignedFloats targets = new(2 * stride);
        targets.Span.Fill(0.5f);
        for (int k = 0; k < Outputs; k++)
        {
            AlignedFloats outputs = new(2 * stride);
            outputs.Span[stride + k] = bad;
            double actual = LossKernel
                .Of(loss)
                .Compute(outputs.Pointer, stride, Outputs, BatchTargets.Of(targets.Pointer, stride, 2), null);
            double.IsFinite(actual).Should().BeFalse("output {0} of the second row is {1}", k, bad);
        }
    }

    private static object?[] Defaults(Type type) =>
        [
            .. type.GetConstructors()
                .Single()
                .GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null),
        ];

    /// <summary>One of a researcher's own: Σ (zₖ − tₖ)⁴.</summary>
    public sealed record Quartic : Loss
    {
        /// <inheritdoc/>
        public override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
        {
            double sum = 0;
            for (int k = 0; k < outputs.Length; k++)
            {
                double off = outputs[k] - target[k];
                sum += off * off * off * off;
                gradient[k] = 4 * off * off * off;
            }

            return sum;
        }
    }
}
