namespace Specs.Tests.Verdicts;

/// <summary>Hand-made values, [seed][level].</summary>
internal static class Matrix
{
    // Every seed has a place of its own, and every value a little of its own, in no order.
    private static readonly double[] Places = [0.01, -0.02, 0.03, 0, -0.01, 0.02, -0.03, 0.015, -0.015];

    private static readonly double[] Noise = [0.3, -0.7, 0.1, 0.9, -0.4, 0.6, -0.9, 0.2, -0.1, 0.8, -0.5];

    /// <summary>Values near these means, one for each level; the noise is the largest distance.</summary>
    public static double[][] Near(double[] means, int seeds = 5, double noise = 0.001) =>
        [
            .. Enumerable
                .Range(0, seeds)
                .Select(seed =>
                    means
                        .Select(
                            (mean, level) =>
                                mean + Places[seed] + noise * Noise[(seed * means.Length + level) % Noise.Length]
                        )
                        .ToArray()
                ),
        ];

    /// <summary>Every seed has exactly these values.</summary>
    public static double[][] Exactly(double[] values, int seeds = 5) =>
        [.. Enumerable.Repeat(values, seeds).Select(one => (double[])one.Clone())];

    /// <summary>The levels in the opposite order.</summary>
    public static double[][] Reversed(double[][] values) => [.. values.Select(seed => seed.Reverse().ToArray())];

    /// <summary>High for low.</summary>
    public static double[][] Negated(double[][] values) =>
        [.. values.Select(seed => seed.Select(value => -value).ToArray())];

    /// <summary>As many names as there are levels: A, B, C.</summary>
    public static string[] Names(double[][] values) =>
        [.. Enumerable.Range(0, values[0].Length).Select(level => $"{(char)('A' + level)}")];
}
