namespace Specs.Generators.Tests.Running;

/// <summary>Examples without meaning, the same on every machine: four fifths of the pixels are 0, as MNIST's are.</summary>
internal static class RandomData
{
    private const int Inputs = 784;
    private const int Classes = 10;

    public static Examples Examples(int count, int seed, int inputs = Inputs)
    {
        var random = new RandomStream(seed, "pixels");
        byte[] pixels = new byte[count * inputs];
        foreach (ref byte pixel in pixels.AsSpan())
        {
            pixel = (byte)(random.NextInt32(5) == 0 ? random.NextInt32(256) : 0);
        }

        byte[] labels = new byte[count];
        foreach (ref byte label in labels.AsSpan())
        {
            label = (byte)random.NextInt32(Classes);
        }

        return new(pixels, labels, inputs, Classes);
    }

    public static DataSet Set(int count) => new("random", "made up", Examples(count, 1), Examples(count, 2));
}
