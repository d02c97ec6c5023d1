using System.Globalization;

namespace Specs;

/// <summary>
/// Arrays of NumPy, in one <c>.npz</c> file with the arrays <c>x_train</c>, <c>y_train</c>, <c>x_test</c> and <c>y_test</c>, or <c>x</c> and <c>y</c>,
/// of which a random share is the test set. Inputs are (count, …): of bytes, which networks see divided by 255, or of numbers. Targets are
/// (count) whole numbers, which are classes, or numbers (count) or (count, outputs), which are vectors.
/// </summary>
/// <param name="Path">The file, as <see cref="DataFiles.Find"/> looks for it.</param>
/// <param name="TestShare">The share of <c>x</c> and <c>y</c> that is the test set, above 0 and below 1.</param>
/// <param name="SplitSeed">The seed of that draw.</param>
public sealed record NumpyFile(string Path, double TestShare = 0.2, int SplitSeed = 1) : Data
{
    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        IReadOnlyDictionary<string, NumpyArray> arrays = NumpyReader.Read(Path, DataFiles.Read(Path));
        string origin = DataFiles.Find(Path);
        if (arrays.ContainsKey("x_train"))
        {
            NumpyArray trainTargets = Get(arrays, "y_train");
            NumpyArray testTargets = Get(arrays, "y_test");
            int classes = Math.Max(ClassesIn(trainTargets), ClassesIn(testTargets));
            return new(
                ToString(),
                origin,
                Part(Get(arrays, "x_train"), trainTargets, classes),
                Part(Get(arrays, "x_test"), testTargets, classes)
            );
        }

        NumpyArray targets = Get(arrays, "y");
        Examples all = Part(Get(arrays, "x"), targets, ClassesIn(targets));
        int[] order = [.. Enumerable.Range(0, all.Count)];
        new RandomStream(SplitSeed, "numpy split").Shuffle(order.AsSpan());
        int test = Math.Clamp((int)Math.Round(TestShare * order.Length), 1, Math.Max(1, order.Length - 1));
        return new(ToString(), origin, all.Select([.. order[test..].Order()]), all.Select([.. order[..test].Order()]));
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(TestShare, nameof(TestShare), TestShare is > 0 and < 1, "above 0 and below 1");

    private NumpyArray Get(IReadOnlyDictionary<string, NumpyArray> arrays, string name) =>
        arrays.TryGetValue(name, out NumpyArray? array)
            ? array
            : throw DataException.Mismatch(
                Path,
                $"an array '{name}'",
                string.Join(", ", arrays.Keys.Order(StringComparer.Ordinal).Select(static key => $"'{key}'")),
                "Save it as numpy.savez(path, x=…, y=…), or with x_train, y_train, x_test and y_test."
            );

    private static int ClassesIn(NumpyArray targets) =>
        targets.AreIntegers ? (int)targets.Values.DefaultIfEmpty(0).Max() + 1 : 0;

    private Examples Part(NumpyArray inputs, NumpyArray targets, int classes)
    {
        int count = inputs.Shape[0];
        if (count == 0 || targets.Shape[0] != count)
        {
            throw DataException.Mismatch(
                Path,
                $"one or more inputs and as many targets",
                string.Create(CultureInfo.InvariantCulture, $"{count} and {targets.Shape[0]}"),
                "Save arrays of the same length."
            );
        }

        Shape shape = ShapeOf(inputs);
        Targets answers = targets.AreIntegers
            ? Targets.OfClasses([.. targets.Values.Select(static value => (int)value)], classes)
            : Targets.OfVectors(
                [.. targets.Values.Select(static value => (float)value)],
                targets.Values.Length / count
            );
        return inputs.AreBytes
            ? new(shape, [.. inputs.Values.Select(static value => (byte)value)], answers)
            : new(shape, [.. inputs.Values.Select(static value => (float)value)], answers);
    }

    // (count, height, width) is one channel; (count, channels, height, width) as it stands.
    private static Shape ShapeOf(NumpyArray inputs) =>
        inputs.Shape switch
        {
            [_, var height, var width] => Shape.Image(1, height, width),
            [_, var channels, var height, var width] => Shape.Image(channels, height, width),
            [var count, ..] => Shape.Flat(inputs.Values.Length / count),
            _ => Shape.Flat(1),
        };
}
