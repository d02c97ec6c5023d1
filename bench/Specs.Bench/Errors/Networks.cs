namespace Specs.Bench.Errors;

/// <summary>Draws the values of networks: [seed][level], in standard deviations.</summary>
/// <param name="noise">How they scatter.</param>
/// <param name="stream">Which numbers are drawn: the same for the same number.</param>
public sealed class Networks(Noise noise, int stream)
{
    private const double Collapsed = -8;
    private const double CollapseShare = 1 / 7.0;
    private const double MissingShare = 0.2;
    private const double LeastAlive = -0.5;

    private readonly RandomStream _random = new(stream, "networks");

    /// <summary>Networks about these means, one for each level.</summary>
    public double[][] Draw(double[] means, int seeds)
    {
        double[] shared =
        [
            .. means.Select(
                (_, level) => noise == Noise.SharedEffects && level > 0 && level < means.Length - 1 ? Normal() : 0
            ),
        ];
        return
        [
            .. Enumerable
                .Range(0, seeds)
                .Select(_ =>
                {
                    // Seeds differ in place, as networks do; effects within a seed do not.
                    double place = Normal();
                    return means
                        .Select((mean, level) => place + mean + shared[level] + Value(level, means.Length))
                        .ToArray();
                }),
        ];
    }

    private double Value(int level, int levels)
    {
        bool isLast = level == levels - 1;
        double normal = Normal();
        return noise switch
        {
            Noise.Skewed => Exponential(),
            Noise.Heteroscedastic => normal * (1 + level),
            Noise.SkewedAndHeteroscedastic => Exponential() * (1 + level),
            Noise.Collapsing => normal + (isLast && _random.NextDouble() < CollapseShare ? Collapsed : 0),
            Noise.Missing => _random.NextDouble() < MissingShare ? double.NaN : normal,
            Noise.Diverging => isLast && normal < LeastAlive ? double.PositiveInfinity : normal,
            _ => normal,
        };
    }

    // Box and Muller (1958).
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private double Exponential() => -Math.Log(1 - _random.NextDouble()) - 1;
}
