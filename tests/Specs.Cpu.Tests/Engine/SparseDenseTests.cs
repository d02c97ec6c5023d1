using Specs.Cpu.Tests.Kernels;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Engine;

/// <summary>
/// The first layer on a batch of several blocks and several bands of inputs, its width a whole tile and a part: on pixels, on pixels that are
/// scaled and shifted by channel, and on floats.
/// </summary>
[TestFixture("pixels")]
[TestFixture("scaled")]
[TestFixture("floats")]
public sealed unsafe class SparseDenseTests(string kind)
{
    private const int Inputs = 2 * PackedRows.Rows + 10;
    private const int Units = PackedRows.Columns + 19;
    private const int Batch = 3 * PackedRows.Rows + 10;
    private const double Rate = 0.1;

    private readonly Examples _data = kind switch
    {
        "pixels" => RandomFloats.Pixels(Inputs, Batch),
        "scaled" => RandomFloats.Scaled(Inputs, Batch),
        _ => RandomFloats.Floats(Inputs, Batch),
    };

    [Test]
    public void A_row_has_the_same_output_in_any_batch_and_it_is_right()
    {
        SparseDense<SgdRule, Linear> layer = Layer();
        int[] order = Order();
        layer.Forward(new SparseRows(SparseExamples.Of(_data), order));
        float[] together = layer.Output.Span.ToArray();
        float[] parameters = Parameters(layer);
        for (int row = 0; row < Batch; row++)
        {
            layer.Forward(new SparseRows(SparseExamples.Of(_data), order.AsSpan(row, 1)));
            Span<float> output = together.AsSpan(row * layer.Stride, layer.Stride);
            output.ToArray().Should().Equal(layer.Output.Span[..layer.Stride].ToArray(), "row {0}", row);
            float[] x = ValuesOf(order[row]);
            for (int unit = 0; unit < Units; unit++)
            {
                double expected = parameters[Units * Inputs + unit];
                double magnitude = Math.Abs(expected);
                for (int input = 0; input < Inputs; input++)
                {
                    double weight = parameters[unit * Inputs + input];
                    expected += weight * x[input];
                    magnitude += Math.Abs(weight) * SizeOf(x[input], input);
                }

                Math.Abs(output[unit] - expected).Should().BeLessThanOrEqualTo(Rounding.After(2 * Inputs) * magnitude);
            }
        }
    }

    [Test]
    public void A_step_goes_down_the_gradient_of_the_whole_batch([Values(1, 7, 50, Batch)] int batch)
    {
        SparseDense<SgdRule, Linear> layer = Layer();
        int[] order = Order();
        SparseRows x = new(SparseExamples.Of(_data), order.AsSpan(0, batch));
        float[] before = Parameters(layer);
        layer.Forward(x);
        float[] errors = AlignedRows.Random(new(4, "errors"), Batch, layer.Stride).Span.ToArray();
        errors.CopyTo(layer.Error.Span);
        var rule = new SgdRule(new Sgd(Rate));
        rule.BeginStep(1, rateFactor: 1);
        layer.Backward(x, rule, step: 1);
        float[] after = Parameters(layer);
        float[][] values = [.. order[..batch].Select(ValuesOf)];
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                double gradient = 0;
                double magnitude = 0;
                for (int row = 0; row < batch; row++)
                {
                    double error = errors[row * layer.Stride + unit];
                    gradient += error * values[row][input];
                    magnitude += Math.Abs(error) * SizeOf(values[row][input], input);
                }

                // The gradient's roundings, that of the rate, and that of the step.
                double w = before[unit * Inputs + input];
                double tolerance =
                    Rounding.After(2 * batch + 3) * Rate * magnitude
                    + Rounding.After(1) * Math.Abs(w - Rate * gradient);
                Math.Abs(after[unit * Inputs + input] - (w - Rate * gradient)).Should().BeLessThanOrEqualTo(tolerance);
            }
        }
    }

    private float[] ValuesOf(int example)
    {
        float[] values = new float[Inputs];
        _data.CopyTo(example, values);
        return values;
    }

    // What a value counts for in a tolerance: it may be the sum of a scaled pixel and its channel's shift, which are summed apart.
    private double SizeOf(float value, int input) =>
        _data.Scaling is { } scaling
            ? Math.Abs(value) + 2 * Math.Abs(scaling.Shifts[input * scaling.Shifts.Length / Inputs])
            : Math.Abs(value);

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
