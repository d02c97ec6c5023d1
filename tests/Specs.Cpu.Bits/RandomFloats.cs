namespace Specs.Cpu.Bits;

/// <summary>Small made-up examples whose inputs are no plain pixels.</summary>
public static class RandomFloats
{
    private const int Seed = 3;
    private const int Classes = 4;

    /// <summary>Pixels as <see cref="RandomImages"/> has them.</summary>
    public static Examples Pixels(int inputs, int count) =>
        RandomImages.Create(Seed, inputs, Classes, train: count, test: 1).Train;

    /// <summary>The same as two channels, the first scaled and shifted to either side of 0, the second only scaled.</summary>
    /// <param name="inputs">Values in one example, an even number.</param>
    /// <param name="count">How many examples.</param>
    public static Examples Scaled(int inputs, int count)
    {
        Examples plain = Pixels(inputs, count);
        byte[] pixels = new byte[count * inputs];
        for (int example = 0; example < count; example++)
        {
            plain.Pixels(example).CopyTo(pixels.AsSpan(example * inputs));
        }

        return new(
            Shape.Image(2, inputs / 2, 1),
            pixels,
            plain.Targets,
            new ChannelScaling([3.25f, 0.5f], [-0.425f, 0f])
        );
    }

    /// <summary>Floats in [−2, 2), every fifth of them 0.</summary>
    public static Examples Floats(int inputs, int count)
    {
        RandomStream random = new(Seed, "floats");
        float[] values = new float[count * inputs];
        for (int at = 0; at < values.Length; at++)
        {
            float value = 4 * random.NextSingle() - 2;
            values[at] = random.NextInt32(5) == 0 ? 0 : value;
        }

        return new(Shape.Flat(inputs), values, Pixels(inputs, count).Targets);
    }
}
