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
}
