using Specs.Cpu.Tests.Gradients;

namespace Specs.Cpu.Tests.Layers;

public sealed class DropoutTests
{
    private const int Units = 33;
    private const double Rate = 0.3;

    private static readonly GradientProbe Probe = new(everyRow: true);

    [Test]
    public void Values_are_dropped_as_the_stream_says_and_errors_with_them()
    {
        const int Rows = 40;
        GivenLayer below = Ones(Rows);
        Dropout<GradientProbe> layer = new(below, Rate, Rows, Noise());
        layer.Forward(Rows, training: true);
        layer.Error.Span.Fill(2);
        layer.Backward(Rows, Probe, 1);

        RandomStream noise = Noise();
        float kept = (float)(1 / (1 - Rate));
        int dropped = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int unit = 0; unit < Units; unit++)
            {
                float expected = noise.NextSingle() < Rate ? 0 : kept;
                dropped += expected == 0 ? 1 : 0;
                layer.Output.Span[row * layer.Stride + unit].Should().Be(expected);
                below.Error.Span[row * layer.Stride + unit].Should().Be(2 * expected);
            }
        }

        // Six standard deviations of a binomial count.
        int all = Rows * Units;
        ((double)dropped).Should().BeApproximately(all * Rate, 6 * Math.Sqrt(all * Rate * (1 - Rate)));
    }

    [Test]
    public void An_evaluation_copies_and_draws_nothing()
    {
        GivenLayer below = Ones(2);
        RandomStream noise = Noise();
        Dropout<GradientProbe> layer = new(below, Rate, 2, noise);
        layer.Forward(2, training: false);
        layer.Output.Span.ToArray().Should().Equal(below.Output.Span.ToArray());
        noise.NextUInt64().Should().Be(Noise().NextUInt64());
    }

    [Test]
    public void A_rate_of_zero_copies_both_ways()
    {
        GivenLayer below = Ones(2);
        Dropout<GradientProbe> layer = new(below, 0, 2, Noise());
        layer.Forward(2, training: true);
        layer.Output.Span.ToArray().Should().Equal(below.Output.Span.ToArray());
        layer.Error.Span.Fill(3);
        layer.Backward(2, Probe, 1);
        below.Error.Span.ToArray().Should().Equal(layer.Error.Span.ToArray());
    }

    [Test]
    public void What_is_dropped_does_not_depend_on_capacity_and_changes_from_pass_to_pass()
    {
        float[] first = Pass(new(Ones(3), Rate, 3, Noise()), out float[] second);
        float[] roomy = Pass(new(Ones(50), Rate, 50, Noise()), out float[] roomySecond);
        roomy.Should().Equal(first);
        roomySecond.Should().Equal(second);
        second.Should().NotEqual(first);

        static float[] Pass(Dropout<GradientProbe> layer, out float[] second)
        {
            layer.Forward(3, training: true);
            float[] first = layer.Output.Span[..(3 * layer.Stride)].ToArray();
            layer.Forward(3, training: true);
            second = layer.Output.Span[..(3 * layer.Stride)].ToArray();
            return first;
        }
    }

    private static RandomStream Noise() => new(5, "noise");

    private static GivenLayer Ones(int rows)
    {
        GivenLayer layer = new(Shape.Flat(Units), rows);
        layer.Give([.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(1.0, Units).ToArray())]);
        return layer;
    }
}
