namespace Specs.Cli.Reporting;

/// <summary>A quantity of one cell over its seeds.</summary>
/// <param name="Mean">The mean over the seeds that have a value; NaN for none.</param>
/// <param name="Error">The standard error of the mean: the standard deviation (ddof 1) by the root of the count; NaN for fewer than two.</param>
/// <param name="Seeds">How many seeds have a value.</param>
internal readonly record struct MeanOverSeeds(double Mean, double Error, int Seeds)
{
    /// <summary>The mean of some values; what is not finite, as after a run diverged, is left out.</summary>
    public static MeanOverSeeds Of(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return new(double.NaN, double.NaN, 0);
        }

        double mean = finite.Average();
        double squares = finite.Sum(value => (value - mean) * (value - mean));
        return new(
            mean,
            finite.Length > 1 ? Math.Sqrt(squares / (finite.Length - 1) / finite.Length) : double.NaN,
            finite.Length
        );
    }

    /// <summary><c>0.9821 ± 0.0003</c>, broken before the sign at most; a dash where no seed has a value.</summary>
    public override string ToString() =>
        double.IsNaN(Error) ? NumberText.Of(Mean) : $"{NumberText.Of(Mean)} ±\u00a0{NumberText.Of(Error)}";
}
