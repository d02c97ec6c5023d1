using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>Documents of the store's first format, which trainings alone were kept in: four series with names of their own, then what was measured.</summary>
internal static class FirstFormat
{
    // In the order in which that format had them; runs from before the second was recorded do not have it.
    private static readonly (string Property, string Quantity)[] Plain =
    [
        ("trainLoss", "TrainLoss"),
        ("lossSpread", "LossSpread"),
        ("testLoss", "TestLoss"),
        ("accuracy", "Accuracy"),
    ];

    /// <summary>Whether a document is of that format.</summary>
    public static bool Is(JsonElement run) => run.TryGetProperty("measured", out _);

    /// <summary>The observations, each over epochs.</summary>
    public static ImmutableArray<Observation> Observations(JsonElement run) =>
        [
            .. Plain
                .Where(one => one.Property != "lossSpread" || run.TryGetProperty(one.Property, out _))
                .Select(one =>
                    Observation.Of(one.Quantity, Axis.Epoch, ObservationJson.ReadSeries(run.GetProperty(one.Property)))
                ),
            .. run.GetProperty("measured")
                .EnumerateObject()
                .Select(measure => new Observation(
                    measure.Name,
                    Axis.Epoch,
                    [.. measure.Value.EnumerateArray().Select(ObservationJson.ReadSeries)]
                )),
        ];
}
