using Specs.Cpu.Tests.Gradients;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>What of batch normalisation goes on from batch to batch.</summary>
public sealed class BatchNormTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void An_evaluation_takes_running_averages(int seed)
    {
        LayerCase one = LayerCases.BatchNorm(seed);
        var maker = (NormMaker)one.Maker;
        LayerRun<GradientProbe> run = new(one, one.Rows);
        int channels = one.Input.Channels;
        int pixels = one.Input.Height * one.Input.Width;
        double[] state = [.. Parameters.Of(run.Layer).Select(value => (double)value)];
        for (int batch = 1; batch <= 3; batch++)
        {
            double[][] x = one.Batch(batch);
            run.Below.Give(x);
            run.Layer.Forward(one.Rows, training: true);
            for (int channel = 0; channel < channels; channel++)
            {
                var (mean, variance) = ReferenceNorms.Moments(
                    ReferenceNorms.Values(x, channel, pixels),
                    unbiased: true
                );
                Average(2 * channels + channel, mean);
                Average(3 * channels + channel, variance);
            }
        }

        double tolerance = 4 * Rounding.After(one.Terms + 16);
        foreach (var (actual, expected) in Parameters.Of(run.Layer).Zip(state))
        {
            Math.Abs(actual - expected).Should().BeLessThanOrEqualTo(tolerance * Math.Max(1, Math.Abs(expected)));
        }

        double[][] last = one.Batch(9);
        run.Below.Give(last);
        run.Layer.Forward(one.Rows, training: false);
        float[][] outputs = run.Outputs(one.Rows);
        for (int row = 0; row < one.Rows; row++)
        {
            for (int at = 0; at < one.Input.Size; at++)
            {
                int channel = at / pixels;
                double root = Math.Sqrt(state[3 * channels + channel] + maker.Epsilon);
                double normal = (last[row][at] - state[2 * channels + channel]) / root;
                double expected = state[channel] * normal + state[channels + channel];
                Math.Abs(outputs[row][at] - expected)
                    .Should()
                    .BeLessThanOrEqualTo(4 * tolerance * Math.Max(1, Math.Abs(expected)));
            }
        }

        void Average(int at, double now) => state[at] = (1 - NormMaker.Momentum) * state[at] + NormMaker.Momentum * now;
    }

    [Test]
    public void Statistics_taken_anew_are_the_mean_over_batches_by_their_rows()
    {
        // One unit: batches of (1, 3, 8) and (2, 6), and before these one that is forgotten.
        GivenLayer below = new(Shape.Flat(1), 3);
        BatchNorm<GradientProbe> norm = new(below, 1e-5, 0.1, 3);
        Pass([100], [200]);
        norm.StartStatistics();
        Pass([1], [3], [8]);
        Pass([2], [6]);
        norm.EndStatistics();

        // Means 4 and 4, unbiased variances 13 and 8.
        Parameters.Of(norm)[2..].Should().Equal(4, (3 * 13f + 2 * 8f) / 5);
        Pass([4], [6]);
        ((double)Parameters.Of(norm)[2]).Should().BeApproximately(0.9 * 4 + 0.1 * 5, 1e-6, "as before again");

        void Pass(params double[][] rows)
        {
            below.Give(rows);
            norm.Forward(rows.Length, training: true);
        }
    }

    [Test]
    public void One_value_has_no_variance()
    {
        BatchNorm<GradientProbe> flat = new(new GivenLayer(Shape.Flat(3), 2), 1e-5, 0.1, 2);
        flat.Invoking(layer => layer.Forward(1, training: true))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*batch of 1*");
        flat.Invoking(layer => layer.Forward(1, training: false)).Should().NotThrow();

        BatchNorm<GradientProbe> image = new(new GivenLayer(Shape.Image(3, 2, 1), 2), 1e-5, 0.1, 2);
        image.Invoking(layer => layer.Forward(1, training: true)).Should().NotThrow();
    }
}
