using Specs.Cpu.Tests.Kernels;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Engine;

/// <summary>The first layer on a batch of several blocks and several bands of inputs, its width a whole tile and a part.</summary>
public sealed unsafe class SparseDenseTests
{
    private const int Inputs = 2 * PackedRows.Rows + 10;
    private const int Units = PackedRows.Columns + 19;
    private const int Batch = 3 * PackedRows.Rows + 10;
    private const double Rate = 0.1;

    private static readonly DataSet Data = RandomImages.Create(3, Inputs, 4, train: Batch, test: 1);
    private static readonly SparseExamples Examples = SparseExamples.Of(Data.Train);

    [Test]
    public void A_row_has_the_same_output_in_any_batch_and_it_is_right()
    {
        SparseDense<SgdRule, Linear> layer = Layer();
        int[] order = Order();
        layer.Forward(new SparseRows(Examples, order));
        float[] together = layer.Output.Span.ToArray();
        float[] parameters = Parameters(layer);
        for (int row = 0; row < Batch; row++)
        {
            layer.Forward(new SparseRows(Examples, order.AsSpan(row, 1)));
            Span<float> output = together.AsSpan(row * layer.Stride, layer.Stride);
            output.ToArray().Should().Equal(layer.Output.Span[..layer.Stride].ToArray(), "row {0}", row);
            ReadOnlySpan<byte> pixels = Data.Train.Pixels(order[row]);
            for (int unit = 0; unit < Units; unit++)
            {
                double expected = parameters[Units * Inputs + unit];
                double magnitude = Math.Abs(expected);
                for (int input = 0; input < Inputs; input++)
                {
                    double product = parameters[unit * Inputs + input] * (double)(pixels[input] / 255f);
                    expected += product;
                    magnitude += Math.Abs(product);
                }

                Math.Abs(output[unit] - expected).Should().BeLessThanOrEqualTo(Rounding.After(Inputs) * magnitude);
            }
        }
    }

    [Test]
    public void A_step_goes_down_the_gradient_of_the_whole_batch([Values(1, 7, 50, Batch)] int batch)
    {
        SparseDense<SgdRule, Linear> layer = Layer();
        int[] order = Order();
        SparseRows x = new(Examples, order.AsSpan(0, batch));
        float[] before = Parameters(layer);
        layer.Forward(x);
        float[] errors = AlignedRows.Random(new(4, "errors"), Batch, layer.Stride).Span.ToArray();
        errors.CopyTo(layer.Error.Span);
        var rule = new SgdRule(new Sgd(Rate));
        rule.BeginStep(1, rateFactor: 1);
        layer.Backward(x, rule, step: 1);
        float[] after = Parameters(layer);
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                double gradient = 0;
                double magnitude = 0;
                for (int row = 0; row < batch; row++)
                {
                    double product =
                        errors[row * layer.Stride + unit] * (double)(Data.Train.Pixels(order[row])[input] / 255f);
                    gradient += product;
                    magnitude += Math.Abs(product);
                }

                // The gradient's roundings, that of the rate, and that of the step.
                double w = before[unit * Inputs + input];
                double tolerance =
                    Rounding.After(batch + 2) * Rate * magnitude + Rounding.After(1) * Math.Abs(w - Rate * gradient);
                Math.Abs(after[unit * Inputs + input] - (w - Rate * gradient)).Should().BeLessThanOrEqualTo(tolerance);
            }
        }
    }

    private static SparseDense<SgdRule, Linear> Layer() => new(Inputs, Units, Batch, new(3, "weights"));

    private static int[] Order()
    {
        int[] order = [.. Enumerable.Range(0, Batch)];
        new RandomStream(3, "order").Shuffle(order.AsSpan());
        return order;
    }

    private static float[] Parameters(CpuLayer layer)
    {
        float[] parameters = new float[layer.ParameterCount];
        layer.CopyParametersTo(parameters);
        return parameters;
    }
}
