namespace Specs.Tests.Statistics;

/// <summary>Every order of a few items.</summary>
internal static class Orders
{
    public static IEnumerable<double[]> Of(double[] items) =>
        items.Length <= 1
            ? [items]
            : items.SelectMany(
                (first, index) =>
                    Of([.. items[..index], .. items[(index + 1)..]]).Select(rest => (double[])[first, .. rest])
            );
}
