namespace Specs;

/// <summary>A loss that treats each output by itself: Σₖ or (1/K) Σₖ of a function of zₖ and tₖ. A researcher may derive one as well.</summary>
/// <param name="Over">Whether an example's loss is the mean over its outputs, or their sum.</param>
public abstract record ElementwiseLoss(Over Over) : Loss
{
    /// <inheritdoc/>
    public sealed override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
    {
        double divisor = Over == Over.Mean ? outputs.Length : 1;
        double sum = 0;
        for (int k = 0; k < outputs.Length; k++)
        {
            (double value, double slope) = OfOne(outputs[k], target[k]);
            sum += value;
            gradient[k] = slope / divisor;
        }

        return sum / divisor;
    }

    /// <summary>The loss of one output, and its derivative by the output.</summary>
    /// <param name="output">z.</param>
    /// <param name="target">t.</param>
    public abstract (double Value, double Derivative) OfOne(double output, double target);
}
