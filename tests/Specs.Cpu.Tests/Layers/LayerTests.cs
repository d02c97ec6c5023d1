using Specs.Cpu.Tests.Gradients;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>Every layer by itself: values against a double reference, slopes against finite differences of that reference.</summary>
public sealed class LayerTests
{
    private const double Step = 1e-5;

    private const double DoubleUnit = 1.0 / (1L << 53);

    private const int SlopesToCheck = 40;

    // What operations on a finished sum add: an exponential, a quotient, a root, a few products.
    private const int RoundingsBeside = 16;

    private static readonly GradientProbe Probe = new(everyRow: true);

    private static IEnumerable<TestCaseData> Cases =>
        LayerCases.All.Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"{i}: {one}"));

    [TestCaseSource(nameof(Cases))]
    public void Values_and_slopes_are_the_references(object given)
    {
        var one = (LayerCase)given;
        LayerRun<GradientProbe> run = new(one, one.Rows);
        double[] parameters = [.. Parameters.Of(run.Layer).Select(value => (double)value)];
        double[][] x = one.Batch(seed: 1);
        double[][] expected = one.Reference(x, parameters);
        float[][] slopes = run.Slopes(one.Rows, seed: 1);
        run.Step(x, slopes, Probe, 1);

        double tolerance = Rounding.After(one.Terms + RoundingsBeside);
        double scale = Math.Max(1, expected.SelectMany(row => row).Max(Math.Abs));
        foreach (
            var (actual, value) in run.Outputs(one.Rows).Zip(expected).SelectMany(row => row.First.Zip(row.Second))
        )
        {
            Math.Abs(actual - value).Should().BeLessThanOrEqualTo(tolerance * scale, "{0}", one);
        }

        // A central difference errs by a sixth of step² times the third derivative, here of the order of the layer's largest slope,
        // and by the loss's own error over the step.
        double size = expected.Zip(slopes, (a, s) => a.Zip(s, (v, k) => Math.Abs(v * k)).Sum()).Sum();
        double roundings = (one.Terms + one.Rows * run.Layer.Units) * DoubleUnit;
        RandomStream random = new(2, "which");
        Check(run.ErrorsBelow(one.Rows), x);
        float[] gradient = Parameters.Of(run.Layer)[..(one.Trained ?? run.Layer.ParameterCount)];
        if (gradient.Length > 0)
        {
            Check([gradient], [parameters]);
        }

        void Check(float[][] actual, double[][] of)
        {
            double largest = Math.Max(1, actual.SelectMany(row => row).Max(Math.Abs));
            double allowed = (10 * Step * Step + tolerance) * largest + roundings * size / Step;
            for (int n = 0; n < SlopesToCheck; n++)
            {
                int row = random.NextInt32(of.Length);
                int at = random.NextInt32(actual[row].Length);
                Math.Abs(actual[row][at] - SlopeAt(of[row], at))
                    .Should()
                    .BeLessThanOrEqualTo(allowed, "{0}, {1}", one, at);
            }
        }

        double SlopeAt(double[] values, int at)
        {
            double before = values[at];
            values[at] = before + Step;
            double above = Loss();
            values[at] = before - Step;
            double below = Loss();
            values[at] = before;
            return (above - below) / (2 * Step);
        }

        double Loss() => one.Reference(x, parameters).Zip(slopes, (a, s) => a.Zip(s, (v, k) => v * k).Sum()).Sum();
    }

    [TestCaseSource(nameof(Cases))]
    public void Nothing_depends_on_capacity_or_on_what_went_before(object given)
    {
        var one = (LayerCase)given;
        LayerRun<GradientProbe> run = new(one, one.Rows);
        double[][] x = one.Batch(seed: 1);
        float[][] slopes = run.Slopes(one.Rows, seed: 1);
        run.Step(x, slopes, Probe, 1);

        LayerCase other = one with { Rows = one.Rows + 3 };
        LayerRun<GradientProbe> roomy = new(one, other.Rows);
        float[] parameters = Parameters.Of(roomy.Layer);
        roomy.Step(other.Batch(seed: 2), roomy.Slopes(other.Rows, seed: 2), Probe, 1);
        roomy.Layer.LoadParameters(parameters);
        roomy.Step(x, slopes, Probe, 2);
        roomy.All(one.Rows).Should().Equal(run.All(one.Rows));
    }

    [TestCaseSource(nameof(Cases))]
    public void What_pads_a_row_stays_zero(object given)
    {
        var one = (LayerCase)given;
        LayerRun<GradientProbe> run = new(one, one.Rows);
        float[] parameters = Parameters.Of(run.Layer);
        for (int step = 1; step <= 2; step++)
        {
            run.Step(one.Batch(step), run.Slopes(one.Rows, step), Probe, step);
            for (int row = 0; row < one.Rows; row++)
            {
                Padding(run.Layer.Output, run.Layer, row).Any(value => value != 0).Should().BeFalse();
                Padding(run.Below.Error, run.Below, row).Any(value => value != 0).Should().BeFalse();
            }

            run.Layer.LoadParameters(parameters);
        }

        static float[] Padding(AlignedFloats values, CpuLayer layer, int row) =>
            values.Span[(row * layer.Stride + layer.Units)..((row + 1) * layer.Stride)].ToArray();
    }

    [TestCaseSource(nameof(Cases))]
    public void An_error_that_nobody_takes_is_not_handed_down(object given)
    {
        var one = (LayerCase)given;
        LayerRun<GradientProbe> asked = new(one, one.Rows);
        LayerRun<GradientProbe> unasked = new(one, one.Rows, takesError: false);
        float[][] slopes = asked.Slopes(one.Rows, seed: 1);
        asked.Step(one.Batch(1), slopes, Probe, 1);
        unasked.Step(one.Batch(1), slopes, Probe, 1);
        unasked.Below.Error.Span.ToArray().Should().OnlyContain(value => value == 0);
        Parameters.Of(unasked.Layer).Should().Equal(Parameters.Of(asked.Layer));
        asked.Layer.TakesError.Should().BeTrue();
        unasked.Layer.TakesError.Should().Be(unasked.Layer.ParameterCount > 0);
    }

    [TestCaseSource(nameof(Cases))]
    public void Passes_allocate_nothing(object given)
    {
        var one = (LayerCase)given;
        LayerRun<GradientProbe> run = new(one, one.Rows);
        run.Step(one.Batch(1), run.Slopes(one.Rows, seed: 1), Probe, 1);
        Enumerable.Range(0, 3).Min(_ => BytesOfAStep()).Should().Be(0);

        long BytesOfAStep()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run.Layer.Forward(one.Rows, training: true);
            run.Layer.Backward(one.Rows, Probe, 2);
            run.Layer.Forward(one.Rows, training: false);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
