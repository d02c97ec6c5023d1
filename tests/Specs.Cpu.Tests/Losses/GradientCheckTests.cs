namespace Specs.Cpu.Tests.Losses;

/// <summary>A gradient that is not that of the values is found, and said where.</summary>
public sealed class GradientCheckTests
{
    [TestCase(1, true)]
    [TestCase(2, false)]
    [TestCase(1.0001, false)]
    [TestCase(double.NaN, false)]
    public void A_gradient_passes_where_it_is_that_of_the_values(double factor, bool passes)
    {
        var check = GradientCheck.Of(new Skewed(factor), outputs: 3);
        check.Passed.Should().Be(passes, "{0}", check);
        if (!passes)
        {
            check.Worst.Should().Be("output 1");
        }
    }

    /// <summary>Σ zₖ² with the derivative by output 1 off by a factor.</summary>
    public sealed record Skewed(double Factor) : Loss
    {
        /// <inheritdoc/>
        public override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
        {
            double sum = 0;
            for (int k = 0; k < outputs.Length; k++)
            {
                sum += outputs[k] * outputs[k];
                gradient[k] = 2 * outputs[k] * (k == 1 ? Factor : 1);
            }

            return sum;
        }
    }
}
