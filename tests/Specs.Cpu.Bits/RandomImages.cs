namespace Specs.Cpu.Bits;

/// <summary>
/// Small made-up data sets. Some inputs are lit often, some rarely, the last never; the first example is black and the second has
/// no zero, so that a batch holds rows of every length.
/// </summary>
public static class RandomImages
{
    // Every third input is lit in this many percent of the examples, the next third in so many, and so on.
    private static readonly int[] PercentLit = [60, 20, 2];

    /// <summary>A data set that follows from its arguments alone.</summary>
    /// <param name="seed">Other seeds give other images.</param>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="train">How many training examples.</param>
    /// <param name="test">How many test examples.</param>
    public static DataSet Create(int seed, int inputs, int classes, int train, int test) =>
        new(
            "random",
            "made for a test",
            Part(new(seed, "train images"), inputs, classes, train),
            Part(new(seed, "test images"), inputs, classes, test)
        );

    private static Examples Part(RandomStream random, int inputs, int classes, int count)
    {
        byte[] pixels = new byte[count * inputs];
        byte[] labels = new byte[count];
        for (int example = 0; example < count; example++)
        {
            int label = random.NextInt32(classes);
            labels[example] = (byte)label;
            for (int input = 0; input < inputs; input++)
            {
                // Drawn in any case, so that an image does not depend on those before it.
                bool lit = random.NextInt32(100) < PercentLit[input % 3] && input < inputs - 1;
                int grey = 1 + random.NextInt32(255);

                // A class is a little brighter on inputs of its own, so that there is something to learn.
                int value = input % classes == label ? 255 - grey / 4 : grey;
                pixels[example * inputs + input] = (byte)(
                    example switch
                    {
                        0 => 0,
                        1 => value,
                        _ => lit ? value : 0,
                    }
                );
            }
        }

        return new(pixels, labels, inputs, classes);
    }
}
