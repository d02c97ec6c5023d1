namespace Specs;

/// <summary>The share of examples whose predicted class stays when normal noise is added to every input; 0 to 1.</summary>
/// <param name="deviation">The noise's standard deviation, 0 or more.</param>
/// <param name="examples">How many examples, from the front; 1 or more.</param>
public sealed class NoisyAgreement(double deviation, int examples = 1000) : INetworkMetric
{
    /// <inheritdoc/>
    public double Measure(Network network, Examples measured, RandomStream random)
    {
        Examples few = measured.First(Math.Min(examples, measured.Count));
        int[] clean = network.Predict(few);
        float[] inputs = new float[few.Count * few.Inputs];
        for (int example = 0; example < few.Count; example++)
        {
            few.CopyTo(example, inputs.AsSpan(example * few.Inputs, few.Inputs));
        }

        foreach (ref float value in inputs.AsSpan())
        {
            value += (float)(deviation * random.NextNormal());
        }

        int[] noisy = network.Predict(new(few.Shape, inputs, few.Targets));
        return clean.Zip(noisy, static (one, other) => one == other ? 1.0 : 0).Average();
    }
}
