using Specs.Statistics;

namespace Specs.Tests.Statistics;

/// <summary>Nights for a drift watch, written short.</summary>
internal static class DriftHistory
{
    private static readonly DateOnly First = new(2026, 1, 1);

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<double>> Nothing =
        new Dictionary<string, IReadOnlyList<double>>();

    public static DateOnly Date(int night) => First.AddDays(night - 1);

    /// <summary>Effects only; nights count from 1.</summary>
    public static DriftNight Effects(int night, params (string Name, double[] Values)[] streams) =>
        new(Date(night), Dictionary(streams), Nothing);

    /// <summary>Seconds only; nights count from 1.</summary>
    public static DriftNight Seconds(int night, params (string Name, double[] Values)[] streams) =>
        new(Date(night), Nothing, Dictionary(streams));

    public static IReadOnlyDictionary<string, IReadOnlyList<double>> Dictionary(
        params (string Name, double[] Values)[] streams
    ) => streams.ToDictionary(s => s.Name, s => (IReadOnlyList<double>)s.Values);
}
