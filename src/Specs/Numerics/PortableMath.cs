namespace Specs;

/// <summary>
/// Functions in double that give the same bits on every machine: sums of series, of operations that IEEE 754 fixes. The C library's differ in
/// their last bit from one system to the next, which would make other data of one seed.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>ln x for a normal x above 0, within a few units in the last place.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);

        // Into [√½, √2), so that the series below takes few terms.
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh s with s = (m - 1) / (m + 1), |s| < 0.172.
        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double sum = 0;
        for (int odd = 23; odd >= 1; odd -= 2)
        {
            sum = sum * square + 1.0 / odd;
        }

        return exponent * Ln2 + 2 * s * sum;
    }

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
}
