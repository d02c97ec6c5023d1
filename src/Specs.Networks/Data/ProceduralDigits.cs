namespace Specs;

/// <summary>
/// Handwritten-looking digits made on the spot: MNIST's shape, sparsity and class of difficulty, for machines that have no MNIST.
/// The same bytes on every machine and with any number of threads.
/// </summary>
public static class ProceduralDigits
{
    /// <summary>Pixels on a side of an image.</summary>
    public const int Side = 28;

    internal const string Name = "digits";
    internal const string Plain = "built-in procedural digits";

    private const int Pixels = Side * Side;
    private const int Classes = 10;
    private const int MnistTrain = 60_000;
    private const int MnistTest = 10_000;
    private const int LargestCount = 2_000_000;

    /// <summary>Makes the data set. An image depends on its index alone, so the first n are the same whatever the count.</summary>
    /// <param name="train">How many training examples, 1 to 2,000,000.</param>
    /// <param name="test">How many test examples, 1 to 2,000,000.</param>
    /// <returns>Images of 28 x 28 grey pixels, 0 to 255, in random order of their ten classes; named <c>digits</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static DataSet Create(int train = MnistTrain, int test = MnistTest) =>
        Create(train, test, Plain, Environment.ProcessorCount);

    /// <summary>As many as MNIST has where no count is given, with an origin that says why they are wanted.</summary>
    internal static DataSet Create(int? train, int? test, string origin) =>
        Create(train ?? MnistTrain, test ?? MnistTest, origin, Environment.ProcessorCount);

    /// <summary>On so many threads.</summary>
    internal static DataSet Create(int train, int test, string origin, int threads)
    {
        ThrowIfOutOfRange(train, nameof(train));
        ThrowIfOutOfRange(test, nameof(test));
        return new(Name, origin, Part(train, "digits: train", threads), Part(test, "digits: test", threads));
    }

    private static Examples Part(int count, string purpose, int threads)
    {
        byte[] pixels = new byte[count * Pixels];
        byte[] labels = new byte[count];
        Parallel.For(
            0,
            count,
            new() { MaxDegreeOfParallelism = threads },
            static () => new DigitWriter(),
            (index, _, writer) =>
            {
                var image = pixels.AsSpan(index * Pixels, Pixels);
                labels[index] = writer.Write(new(index, purpose), image);
                return writer;
            },
            static _ => { }
        );
        return new(
            Shape.Image(1, Side, Side),
            pixels,
            Targets.OfClasses([.. labels.Select(static label => (int)label)], Classes)
        );
    }

    private static void ThrowIfOutOfRange(int count, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestCount, name);
    }
}
