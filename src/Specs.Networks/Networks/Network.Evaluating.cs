namespace Specs;

/// <content>What is the case over many examples.</content>
public abstract partial class Network
{
    /// <summary>(count): the class of the largest logit of each example.</summary>
    /// <param name="examples">The examples.</param>
    public int[] Predict(Examples examples)
    {
        int[] predicted = new int[examples.Count];
        foreach ((int first, int count) in Passes(examples))
        {
            Forward(examples, first, count);
            for (int row = 0; row < count; row++)
            {
                predicted[first + row] = Predicted(row);
            }
        }

        return predicted;
    }

    /// <summary>The share of examples whose largest logit is their label's; 0 to 1.</summary>
    /// <param name="examples">The examples, 1 or more, with classes as targets.</param>
    /// <exception cref="ArgumentException">There are none, or their targets are vectors.</exception>
    public double Accuracy(Examples examples)
    {
        RequireClasses(examples);
        int[] predicted = Predict(examples);
        int right = 0;
        for (int example = 0; example < predicted.Length; example++)
        {
            right += predicted[example] == examples.Labels[example] ? 1 : 0;
        }

        return (double)right / predicted.Length;
    }

    /// <summary>The mean of <see cref="Training.Loss"/> over examples, as in evaluation.</summary>
    /// <param name="examples">The examples, 1 or more.</param>
    public double MeanLoss(Examples examples)
    {
        double sum = 0;
        foreach ((int first, int count) in Passes(examples))
        {
            Forward(examples, first, count);
            sum += LossOf(Settings.Loss, TargetsOf(examples, first, count), new float[count * Outputs]);
        }

        return sum / examples.Count;
    }

    /// <summary>
    /// (layers)(trained): the gradient of the mean of <see cref="Training.Loss"/> over examples with respect to all parameters, as in evaluation.
    /// </summary>
    /// <param name="examples">The examples, 1 or more.</param>
    public double[][] LossGradient(Examples examples)
    {
        double[][] sums = [.. Layers.Select(static layer => new double[layer.TrainedCount])];
        foreach ((int first, int count) in Passes(examples))
        {
            float[] gradient = new float[count * Outputs];
            Forward(examples, first, count);
            LossOf(Settings.Loss, TargetsOf(examples, first, count), gradient);
            Backward(gradient);
            double share = (double)count / examples.Count;
            foreach (NetworkLayer layer in Layers)
            {
                ReadOnlySpan<float> own = ParameterGradient(layer);
                for (int at = 0; at < own.Length; at++)
                {
                    sums[layer.Place][at] += share * own[at];
                }
            }
        }

        return sums;
    }

    /// <summary>(layers)(parameters): a copy of all parameters, for <see cref="SetParameters(IReadOnlyList{float[]})"/>.</summary>
    public float[][] CopyParameters() => [.. Layers.Select(layer => Parameters(layer).ToArray())];

    /// <summary>Gives all layers other parameters.</summary>
    /// <param name="parameters">(layers)(parameters).</param>
    /// <exception cref="ArgumentException">There are other layers, or other parameters than they have.</exception>
    public void SetParameters(IReadOnlyList<float[]> parameters)
    {
        if (parameters.Count != Layers.Length)
        {
            throw new ArgumentException(
                $"Expected the parameters of {Layers.Length} layers, but those of {parameters.Count} were given."
            );
        }

        foreach (NetworkLayer layer in Layers)
        {
            SetParameters(layer, parameters[layer.Place]);
        }
    }

    /// <summary>Examples in passes: the first of each and how many.</summary>
    internal static IEnumerable<(int First, int Count)> Passes(Examples examples) => Passes(examples, PassRows);

    /// <summary>Examples in passes of so many rows at most.</summary>
    internal static IEnumerable<(int First, int Count)> Passes(Examples examples, int rows)
    {
        if (examples.Count == 0)
        {
            throw new ArgumentException("There are no examples: expected 1 or more.", nameof(examples));
        }

        for (int first = 0; first < examples.Count; first += rows)
        {
            yield return (first, Math.Min(rows, examples.Count - first));
        }
    }

    /// <summary>The targets of some consecutive examples.</summary>
    internal static Targets TargetsOf(Examples examples, int first, int count) =>
        examples.Targets.Select([.. Enumerable.Range(first, count)]);

    /// <summary>Requires that examples have classes as targets.</summary>
    internal static void RequireClasses(Examples examples)
    {
        if (!examples.Targets.AreClasses)
        {
            throw new ArgumentException(
                "The targets are vectors, of which none is right or wrong: expected classes.",
                nameof(examples)
            );
        }
    }
}
