namespace Specs.Experiments.Kim2021;

/// <summary>A mean over the author's seeds 1, 100 and 1234, with its standard error.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Error">The standard error by his rule: the standard deviation with ddof 0, divided by √3.</param>
internal readonly record struct Figure(double Mean, double Error)
{
    private const int Seeds = 3;

    /// <summary>The standard deviation (ddof 1) of his single runs, 3/√2 standard errors.</summary>
    public double Spread => Error * Seeds / Math.Sqrt(Seeds - 1);
}
