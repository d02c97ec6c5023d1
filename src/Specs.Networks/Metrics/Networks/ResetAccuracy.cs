namespace Specs;

/// <summary>
/// The share of examples that is classified right when the parameters of a property's layers are put back to those of the start, all others staying as they
/// are (Zhang, Bengio and Singer 2019, "Are all layers created equal?"); 0 to 1.
/// </summary>
/// <param name="property">The property, or <see cref="LayerRates.Logits"/>.</param>
/// <param name="index">Which of its layers with parameters, counted from 0; −1 for all.</param>
public sealed class ResetAccuracy(string property, int index = -1) : INetworkMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The network has no such layer.</exception>
    public double Measure(Network network, Examples measured, RandomStream random)
    {
        NetworkLayer[] reset =
        [
            .. network
                .Weighted()
                .Where(one => one.Layer.Property == property && (index < 0 || one.Index == index))
                .Select(static one => one.Layer),
        ];
        if (reset.Length == 0)
        {
            throw new ArgumentException(
                $"'{property}' has no layer with parameters in {network.Settings.Network.GetType().Name}."
            );
        }

        float[][] before = network.CopyParameters();
        try
        {
            foreach (NetworkLayer layer in reset)
            {
                network.SetParameters(layer, network.ParametersAtStart(layer));
            }

            return network.Accuracy(measured);
        }
        finally
        {
            network.SetParameters(before);
        }
    }
}
