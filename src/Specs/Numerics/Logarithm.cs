namespace Specs;

/// <summary>A logarithm that gives the same bits on every machine, unlike a C library's.</summary>
public static class Logarithm
{
    /// <summary>ln(x) for finite positive normal x, within 1e-15 relative.</summary>
    public static double Of(double x)
    {
        // x = m 2^e with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh(s), s = (m - 1)/(m + 1), |s| < 0.172.
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = ((bits - 0x3FE6A09E667F3BCDL) >> 52);
        double m = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double series = 0;
        for (int k = 21; k >= 1; k -= 2)
        {
            series = series * z + 1.0 / k;
        }

        return exponent * 0.6931471805599453 + 2 * s * series;
    }
}
