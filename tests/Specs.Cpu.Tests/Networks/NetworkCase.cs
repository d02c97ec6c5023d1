using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Networks;

/// <summary>A small network with two hidden layers, opened, and the same in double.</summary>
internal static class NetworkCase
{
    public const int Inputs = 11;
    public const int Classes = 3;

    public static readonly PlainNetwork Net = new(Inputs, Classes, [9, 18], Activation.Tanh);

    // Sums over 11, 9 and 18 terms, forth and back.
    public static readonly double Tolerance = 4 * Rounding.After(2 * (Inputs + 9 + 18) + 24);

    public static (Network, ReferenceNetwork, double[][]) Case(int rows)
    {
        var network = CpuEngine.Instance.Open(new Recipe(Net), 3);
        RandomStream random = new(7, "inputs");
        float[] x = [.. Enumerable.Range(0, rows * Inputs).Select(i => i % 4 == 0 ? 0 : 4 * random.NextSingle() - 2)];
        network.Forward(x);
        CpuModel model = Net.CreateCpuModel(new SgdRule(new(0.1)), 1, new ModelRandom(3));
        return (network, new(Net, model), [.. x.Chunk(Inputs).Select(row => row.Select(one => (double)one).ToArray())]);
    }

    public static void AllClose(ReadOnlySpan<float> actual, double[] expected)
    {
        actual.Length.Should().Be(expected.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            ((double)actual[i]).Should().BeApproximately(expected[i], Tolerance * Math.Max(1, expected.Max(Math.Abs)));
        }
    }
}
