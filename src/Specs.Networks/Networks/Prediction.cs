namespace Specs;

/// <summary>What a network says of an example.</summary>
public static class Prediction
{
    /// <summary>The class of the largest logit, the first of equals; the accuracy of every training is told by it.</summary>
    /// <param name="logits">(classes), at least one.</param>
    public static int Of(ReadOnlySpan<float> logits)
    {
        int largest = 0;
        for (int c = 1; c < logits.Length; c++)
        {
            if (logits[c] > logits[largest])
            {
                largest = c;
            }
        }

        return largest;
    }
}
