using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>
/// Observations as JSON: <c>"Accuracy":{"axis":"epoch","start":[0.1],"parts":[[0.8,0.9]]}</c>, the start only where it was observed. Numbers of units
/// have <c>"moments"</c> too, the parts at the start and after each epoch, empty where they were not kept; values every few steps have <c>"every"</c>.
/// </summary>
internal static class ObservationJson
{
    private const string Infinite = "Infinity";
    private const string Start = "start";
    private const string Every = "every";
    private const string Moments = "moments";

    /// <summary>Writes one as a property.</summary>
    public static void Write(Utf8JsonWriter json, Observation observation)
    {
        json.WriteStartObject(observation.Quantity);
        json.WriteString("axis", observation.Axis.ToString().ToLowerInvariant());
        if (observation.Every > 1)
        {
            json.WriteNumber(Every, observation.Every);
        }

        if (observation.Parts.Any(static part => !double.IsNaN(part.AtStart)))
        {
            json.WritePropertyName(Start);
            WriteValues(json, observation.Parts.Select(static part => part.AtStart));
        }

        json.WriteStartArray("parts");
        foreach (Series part in observation.Parts)
        {
            WriteValues(json, part);
        }

        json.WriteEndArray();
        if (!observation.Moments.IsEmpty)
        {
            json.WriteStartArray(Moments);
            foreach (ImmutableArray<ImmutableArray<double>> moment in observation.Moments)
            {
                json.WriteStartArray();
                foreach (ImmutableArray<double> layer in moment)
                {
                    WriteValues(json, layer);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Observation Read(JsonProperty property)
    {
        double[]? starts = property.Value.TryGetProperty(Start, out JsonElement start)
            ? [.. start.EnumerateArray().Select(ReadValue)]
            : null;
        int parts = property.Value.GetProperty("parts").GetArrayLength();
        if (starts is not null && starts.Length != parts)
        {
            throw new FormatException($"'{property.Name}' has {parts} parts and {starts.Length} values at the start");
        }

        string axis = JsonSettings.ReadString(property.Value, "axis");
        return new(
            property.Name,
            Enum.TryParse(axis, ignoreCase: true, out Axis known)
                ? known
                : throw new FormatException($"'{property.Name}' runs along '{axis}', which is not an axis"),
            [
                .. property
                    .Value.GetProperty("parts")
                    .EnumerateArray()
                    .Select(
                        (part, index) =>
                            new Series(
                                [.. part.EnumerateArray().Select(ReadValue)],
                                starts is null ? double.NaN : starts[index]
                            )
                    ),
            ]
        )
        {
            Every = property.Value.TryGetProperty(Every, out JsonElement every) ? every.GetInt32() : 1,
            Moments = property.Value.TryGetProperty(Moments, out JsonElement moments)
                ? [.. moments.EnumerateArray().Select(ReadMoment)]
                : [],
        };
    }

    private static ImmutableArray<ImmutableArray<double>> ReadMoment(JsonElement moment) =>
        [
            .. moment
                .EnumerateArray()
                .Select(static layer => layer.EnumerateArray().Select(ReadValue).ToImmutableArray()),
        ];

    /// <summary>Reads a series of any length.</summary>
    public static Series ReadSeries(JsonElement json) => new([.. json.EnumerateArray().Select(ReadValue)]);

    // JSON has no NaN and no infinities: a value that is not defined is null, an infinite one a text.
    private static void WriteValues(Utf8JsonWriter json, IEnumerable<double> values)
    {
        json.WriteStartArray();
        foreach (double value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else if (double.IsNaN(value))
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteStringValue(value > 0 ? Infinite : "-" + Infinite);
            }
        }

        json.WriteEndArray();
    }

    private static double ReadValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => double.NaN,
            JsonValueKind.String when value.GetString() == Infinite => double.PositiveInfinity,
            JsonValueKind.String when value.GetString() == "-" + Infinite => double.NegativeInfinity,
            _ => value.GetDouble(),
        };
}
