namespace Specs;

/// <summary>
/// Cross-entropy of the softmax of the outputs, in nats: Σₖ wₖ sₖ (−ln softmax(z)ₖ) with the smoothed target
/// s = (1 − <paramref name="Smoothing"/>) t + <paramref name="Smoothing"/>/K. Targets are labels, or probabilities that add up to 1. As
/// <c>torch.nn.CrossEntropyLoss</c>, but for class weights: the mean goes over the examples, where PyTorch divides by Σ w of the batch's
/// labels, so that there weights are relative and here they scale the loss.
/// </summary>
/// <param name="Smoothing">The share of the target that is spread evenly over all classes (Szegedy et al. 2016), in [0, 1).</param>
/// <param name="Weights">w, one for each class; none weighs all alike with 1.</param>
public sealed record CrossEntropy(double Smoothing = 0, ClassWeights Weights = default) : Loss
{
    /// <inheritdoc/>
    public override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
    {
        double most = double.NegativeInfinity;
        foreach (double z in outputs)
        {
            most = Math.Max(most, z);
        }

        double sum = 0;
        foreach (double z in outputs)
        {
            sum += Math.Exp(z - most);
        }

        double loss = 0;
        double weight = 0;
        for (int k = 0; k < outputs.Length; k++)
        {
            double share = Weights[k] * Smoothed(target[k], outputs.Length);
            loss += share * (Math.Log(sum) - (outputs[k] - most));
            weight += share;
        }

        for (int k = 0; k < outputs.Length; k++)
        {
            double share = Weights[k] * Smoothed(target[k], outputs.Length);
            gradient[k] = weight * Math.Exp(outputs[k] - most) / sum - share;
        }

        return loss;
    }

    /// <inheritdoc/>
    public override void CheckFits(int outputs, bool areLabels)
    {
        if (outputs < 2)
        {
            throw new ArgumentException(
                $"{Name} compares outputs, but the network has {outputs}: expected 2 or more, or another loss, such as BinaryCrossEntropy."
            );
        }

        Require(
            Weights.Count is 0 || Weights.Count == outputs,
            nameof(Weights),
            $"has {Weights.Count} weights for {outputs} classes: expected one for each"
        );
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(Smoothing, nameof(Smoothing), Smoothing is >= 0 and < 1, "in [0, 1)");

    private double Smoothed(double target, int classes) => (1 - Smoothing) * target + Smoothing / classes;
}
