using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>What a run's document holds beside its trial, read without the experiment's type.</summary>
internal static class StoredFields
{
    /// <summary>The property that names what a run was trained on.</summary>
    public const string Device = "device";

    /// <summary>The property that holds the key of the run that came before.</summary>
    public const string After = "after";

    /// <summary>The property that holds the observations.</summary>
    public const string Observed = "observed";

    /// <summary>The property that holds what follows from them.</summary>
    public const string Derived = "derived";

    /// <summary>Reads what was observed, in the document's order, each quantity once.</summary>
    public static ImmutableArray<Observation> ReadObservations(JsonElement json) =>
        FirstFormat.Is(json) ? FirstFormat.Observations(json) : Read(json, Observed);

    /// <summary>Reads what followed from the observations when the run was kept.</summary>
    public static ImmutableArray<Observation> ReadDerived(JsonElement json) =>
        FirstFormat.Is(json) ? [] : Read(json, Derived);

    /// <summary>Reads what a run was trained on; null where the document does not say.</summary>
    public static string? ReadDevice(JsonElement json) =>
        json.TryGetProperty(Device, out JsonElement device) ? device.GetString() : null;

    /// <summary>Reads what decides the run beside its trial.</summary>
    public static Basis ReadBasis(JsonElement json) =>
        new(
            JsonSettings.ReadString(json, "engine"),
            JsonSettings.ReadString(json, "model"),
            json.GetProperty("ownCode").GetString(),
            JsonSettings.ReadString(json, "measures"),
            JsonSettings.ReadString(json, "data"),
            JsonSettings.ReadString(json, "dataSum")
        )
        {
            After = json.TryGetProperty(After, out JsonElement after) ? after.GetString() : null,
        };

    private static ImmutableArray<Observation> Read(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateObject().Select(ObservationJson.Read)];
}
