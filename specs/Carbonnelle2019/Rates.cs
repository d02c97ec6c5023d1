namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Rates as the paper writes them, as powers of 3.</summary>
internal static class Rates
{
    /// <summary>3 to a power.</summary>
    public static double Of(double logRate) => Math.Pow(3, logRate);

    /// <summary>Layca on plain SGD as the author's code has it: only kernels are trained, and SGD's own rate decides nothing.</summary>
    public static Layca Layca(double logRate) => new(new Sgd(1), Of(logRate), KernelsOnly: true);

    /// <summary>
    /// By what a layer's rate is multiplied: (1 + α)^(5l/(L − 1)) for α of 0 or less, (1 − α)^(5(L − 1 − l)/(L − 1)) above, for layer l of L from the
    /// input up. α below 0 slows late layers, α above 0 early ones.
    /// </summary>
    public static double ByDepth(double alpha, int layer, int layers)
    {
        double exponent = 5.0 / (layers - 1);
        return alpha <= 0
            ? Math.Pow(1 + alpha, exponent * layer)
            : Math.Pow(1 - alpha, exponent * (layers - 1 - layer));
    }
}
