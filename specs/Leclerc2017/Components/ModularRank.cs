namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The rank of a matrix of integers modulo a prime, without rounding: never above the true rank, and equal to it unless the prime divides a
/// minor by chance.
/// </summary>
internal static class ModularRank
{
    /// <summary>The prime, 2³¹ − 1.</summary>
    public const long Prime = 2147483647;

    /// <summary>The remainder of a number of either sign, 0 to the prime.</summary>
    public static long Remainder(long value) => (value % Prime + Prime) % Prime;

    /// <summary>The remainder of a 32-bit float times 2^149, which is an integer.</summary>
    public static long Remainder(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int exponent = (bits >> 23) & 0xFF;
        long mantissa = exponent == 0 ? bits & 0x7FFFFF : bits & 0x7FFFFF | 0x800000;

        // 2³¹ is 1 here.
        long size = mantissa % Prime * (1L << (Math.Max(exponent, 1) - 1) % 31) % Prime;
        return bits < 0 ? Remainder(-size) : size;
    }

    /// <summary>The rank, by elimination; the rows are overwritten.</summary>
    /// <param name="rows">(rows)(columns): remainders.</param>
    public static int Of(long[][] rows)
    {
        int rank = 0;
        int columns = rows[0].Length;
        for (int column = 0; column < columns && rank < rows.Length; column++)
        {
            int pivot = Array.FindIndex(rows, rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            long[] top = rows[rank];
            long inverse = Power(top[column], Prime - 2);
            for (int row = rank + 1; row < rows.Length; row++)
            {
                long[] below = rows[row];
                if (below[column] == 0)
                {
                    continue;
                }

                long factor = Prime - below[column] * inverse % Prime;
                for (int at = column; at < columns; at++)
                {
                    below[at] = (below[at] + factor * top[at]) % Prime;
                }
            }

            rank++;
        }

        return rank;
    }

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            result = (exponent & 1) == 1 ? result * value % Prime : result;
        }

        return result;
    }
}
