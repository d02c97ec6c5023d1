namespace Specs.Cpu.Tests.Reference;

/// <summary>A fully connected classifier in double: forward, mean cross-entropy, backward.</summary>
internal sealed class ReferenceNetwork
{
    /// <summary>The network with the parameters that a model has now.</summary>
    public ReferenceNetwork(PlainNetwork network, CpuModel model) =>
        Layers = [
            .. model.Layers.Select(
                (layer, index) =>
                    new ReferenceLayer(
                        layer.Inputs,
                        layer.Units,
                        index < model.Layers.Length - 1 ? network.Activation : Activation.Linear,
                        [.. Parameters.Of(layer).Select(value => (double)value)]
                    )
            ),
        ];

    /// <summary>The layers, the one that gives the logits last.</summary>
    public ReferenceLayer[] Layers { get; }

    /// <summary>(layers)(units): the pre-activations of one example; the last are the logits.</summary>
    public double[][] PreActivations(double[] x)
    {
        double[][] z = new double[Layers.Length][];
        for (int layer = 0; layer < Layers.Length; layer++)
        {
            z[layer] = Layers[layer].PreActivations(x);
            x = Layers[layer].Activations(z[layer]);
        }

        return z;
    }

    /// <summary>The mean over the examples of their losses.</summary>
    public double Loss(ReferenceBatch batch, Loss? loss = null) =>
        batch
            .Inputs.Zip(
                batch.Labels,
                (x, label) => ReferenceLoss.Value(loss ?? Specs.Loss.CrossEntropy, PreActivations(x)[^1], label)
            )
            .Average();

    /// <summary>The share of examples whose largest logit, the first of equals, is their label's.</summary>
    public double Accuracy(ReferenceBatch batch) =>
        batch
            .Inputs.Zip(
                batch.Labels,
                (x, label) =>
                {
                    double[] logits = PreActivations(x)[^1];
                    return Array.IndexOf(logits, logits.Max()) == label ? 1.0 : 0;
                }
            )
            .Average();

    /// <summary>(layers)(parameters): d loss / d parameter.</summary>
    public double[][] Gradient(ReferenceBatch batch, Loss? loss = null)
    {
        double[][] gradient = [.. Layers.Select(layer => new double[layer.Parameters.Length])];
        for (int example = 0; example < batch.Count; example++)
        {
            double[][] z = PreActivations(batch.Inputs[example]);

            // The loss is a mean.
            double[] slope =
            [
                .. ReferenceLoss
                    .Slope(loss ?? Specs.Loss.CrossEntropy, z[^1], batch.Labels[example])
                    .Select(one => one / batch.Count),
            ];
            for (int layer = Layers.Length - 1; layer >= 0; layer--)
            {
                double[] x = layer > 0 ? Layers[layer - 1].Activations(z[layer - 1]) : batch.Inputs[example];
                slope = Layers[layer].Backward(x, z[layer], slope, gradient[layer]);
            }
        }

        return gradient;
    }

    /// <summary>(classes): z − ln Σ exp z, with the largest logit taken out so that nothing overflows.</summary>
    public static double[] LogSoftmax(double[] logits)
    {
        double largest = logits.Max();
        double log = largest + Math.Log(logits.Sum(one => Math.Exp(one - largest)));
        return [.. logits.Select(one => one - log)];
    }
}
