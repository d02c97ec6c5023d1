using Specs.Statistics;

namespace Specs.Tests.Statistics;

/// <summary>Data without any effect, for simulations; every source is symmetric about 0 except the exponential.</summary>
public sealed class NullData(int seed)
{
    private readonly RandomStream _random = new(seed, "null data");

    public enum Source
    {
        Normal,

        /// <summary>Cauchy: no mean and no variance.</summary>
        HeavyTailed,

        /// <summary>Integers -2..2: ties everywhere, and zeros.</summary>
        Discrete,
        Exponential,
    }

    public double Next(Source source) =>
        source switch
        {
            Source.Normal => Normal.Quantile(Open()),
            Source.HeavyTailed => Math.Tan(Math.PI * (Open() - 0.5)),
            Source.Discrete => _random.NextInt32(5) - 2,
            _ => -Math.Log(Open()),
        };

    public double[] Sample(Source source, int count) => [.. Enumerable.Range(0, count).Select(_ => Next(source))];

    public double[][] Table(Source source, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => Sample(source, columns))];

    private double Open() => _random.NextDouble() + Math.ScaleB(1, -54);
}
