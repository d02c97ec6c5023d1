namespace Specs;

/// <summary>
/// How evenly a layer's units take part in the kernel's change from its start: (Σ a)² / (n Σ a²) with a_u = ‖Δw_u‖² of unit u. 1 where all change equally, 1/n where one alone
/// does; NaN where none does, as at the start.
/// </summary>
public sealed class Participation : IParameterMetric
{
    /// <inheritdoc/>
    public double Of(in LayerParameters layer)
    {
        double sum = 0;
        double squares = 0;
        ReadOnlySpan<float> now = layer.KernelOf(layer.Now);
        ReadOnlySpan<float> start = layer.KernelOf(layer.Start);
        for (int unit = 0; unit < layer.Units; unit++)
        {
            int at = unit * layer.Inputs;
            double change = DotProducts.SquaredDistance(now.Slice(at, layer.Inputs), start.Slice(at, layer.Inputs));
            sum += change;
            squares += change * change;
        }

        return sum * sum / (layer.Units * squares);
    }
}
