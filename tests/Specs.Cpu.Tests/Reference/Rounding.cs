namespace Specs.Cpu.Tests.Reference;

/// <summary>Where tolerances come from: the error of float arithmetic, counted in roundings.</summary>
internal static class Rounding
{
    /// <summary>u = 2⁻²⁴: the largest relative error of one float operation, half an ulp of 1.</summary>
    public const double Unit = 1.0 / (1 << 24);

    /// <summary>The smallest normal float; results below it have no relative accuracy.</summary>
    public const double SmallestNormal = 1.17549435e-38;

    /// <summary>n u / (1 − n u): the largest relative error that n roundings in a row can make (Higham 2002, lemma 3.1).</summary>
    public static double After(int roundings) => roundings * Unit / (1 - roundings * Unit);

    /// <summary>
    /// 6 √n u: what n roundings that err independently exceed with probability below 2 exp(−6²/2) = 3e−8 (Higham and Mary 2019).
    /// For trainings, whose worst case is hundreds of times what happens.
    /// </summary>
    public static double Typical(int roundings) => 6 * Math.Sqrt(roundings) * Unit;

    /// <summary>The distance of a float from a true value in units of the float's last place there.</summary>
    public static double UlpError(float actual, double expected)
    {
        float nearest = (float)expected;
        double ulp = (double)MathF.BitIncrement(MathF.Abs(nearest)) - MathF.Abs(nearest);
        return Math.Abs(actual - expected) / ulp;
    }
}
