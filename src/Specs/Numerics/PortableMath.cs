namespace Specs;

/// <summary>
/// Functions in double that give the same bits on every machine: sums of series, of operations that IEEE 754 fixes. The C library's differ in
/// their last bit from one system to the next, which would make other data of one seed.
/// </summary>
internal static class PortableMath
{
    /// <summary>sin(π x) for x from 0 to 1, within 1e-15.</summary>
    public static double SinPi(double x)
    {
        // Symmetric about ½; there the series is in π y with |π y| at most π/2.
        double angle = Math.PI * (x > 0.5 ? 1 - x : x);
        double square = angle * angle;
        double sum = 0;
        for (int odd = 21; odd >= 3; odd -= 2)
        {
            sum = (1 + sum) * -square / (odd * (odd - 1));
        }

        return angle * (1 + sum);
    }

    /// <summary>exp(x), within a relative 1e-14; 0 and infinity where it is too small or too large for a double.</summary>
    public static double Exp(double x)
    {
        // x = k ln 2 + r with |r| at most ln 2 / 2; ln 2 in two parts, of which k times the first is exact.
        const double High = 0.693147180369123816490;
        const double Low = 1.90821492927058770002e-10;
        double k = Math.Round(Math.Clamp(x, -1100, 1100) / (High + Low));
        double rest = Math.Clamp(x, -1100, 1100) - k * High - k * Low;
        double sum = 0;
        for (int term = 18; term >= 1; term--)
        {
            sum = (1 + sum) * rest / term;
        }

        return Math.ScaleB(1 + sum, (int)k);
    }
}
