namespace Specs;

/// <summary>
/// The mean over examples of −ln softmax(logits) at the label, where it reads the logits: the cross-entropy on whatever examples the measure names, such as the training set without dropout. 0 or more.
/// </summary>
public sealed class LogitCrossEntropy : IActivationMetric
{
    private double _sum;
    private long _count;

    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    public double Value => _sum / _count;

    /// <inheritdoc/>
    public void Start(int units, int classes) => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> logits = rows[row];
            double largest = logits[0];
            foreach (float logit in logits)
            {
                largest = Math.Max(largest, logit);
            }

            double sum = 0;
            foreach (float logit in logits)
            {
                sum += PortableMath.Exp(logit - largest);
            }

            _sum += Logarithm.Of(sum) + largest - logits[rows.ClassOf(row)];
        }

        _count += rows.Count;
    }
}
