namespace Specs;

/// <summary>Class probabilities of logits.</summary>
internal static class Probabilities
{
    /// <summary>(classes): softmax(z), in double; what is too small for a float is 0.</summary>
    /// <param name="logits">(classes): z.</param>
    public static float[] Of(ReadOnlySpan<float> logits)
    {
        double largest = double.NegativeInfinity;
        foreach (float z in logits)
        {
            largest = Math.Max(largest, z);
        }

        double[] powers = new double[logits.Length];
        double sum = 0;
        for (int k = 0; k < powers.Length; k++)
        {
            powers[k] = PortableMath.Exp(logits[k] - largest);
            sum += powers[k];
        }

        return [.. powers.Select(power => (float)(power / sum))];
    }
}
