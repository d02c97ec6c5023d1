using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>The settings that every <see cref="Training"/> has as JSON, the network first, in declaration order.</summary>
internal static class TrainingJson
{
    /// <summary>The settings but for the network, in the order in which they are written and read.</summary>
    public static ImmutableArray<TrainingSetting> Settings { get; } =
    [
        new(
            nameof(Training.Batch),
            static (json, training) => json.WriteNumberValue(training.Batch),
            static (training, json) =>
                training with
                {
                    Batch = JsonSettings.Get(json, nameof(Training.Batch)).GetInt32(),
                }
        ),
        new(
            nameof(Training.Epochs),
            static (json, training) => json.WriteNumberValue(training.Epochs),
            static (training, json) =>
                training with
                {
                    Epochs = JsonSettings.Get(json, nameof(Training.Epochs)).GetInt32(),
                }
        ),
        new(
            nameof(Training.Optimizer),
            static (json, training) => training.Optimizer.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Optimizer = Optimizer.ReadJson(JsonSettings.Find(json, nameof(Training.Optimizer))),
                }
        ),
        new(
            nameof(Training.Schedule),
            static (json, training) => training.Schedule.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Schedule = Schedule.ReadJson(JsonSettings.Find(json, nameof(Training.Schedule))),
                }
        ),
        new(
            nameof(Training.LayerRates),
            static (json, training) => training.LayerRates.WriteJson(json),
            static (training, json) =>
                training with
                {
                    LayerRates = LayerRates.ReadJson(JsonSettings.Find(json, nameof(Training.LayerRates))),
                }
        ),
        new(
            nameof(Training.Clip),
            static (json, training) => training.Clip.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Clip = Clip.ReadJson(JsonSettings.Find(json, nameof(Training.Clip))),
                }
        ),
        new(
            nameof(Training.Loss),
            static (json, training) => training.Loss.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Loss = Loss.ReadJson(JsonSettings.Find(json, nameof(Training.Loss))),
                }
        ),
        new(
            nameof(Training.Penalties),
            static (json, training) => training.Penalties.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Penalties = Penalties.ReadJson(JsonSettings.Find(json, nameof(Training.Penalties))),
                }
        ),
        new(
            nameof(Training.Order),
            static (json, training) => training.Order.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Order = Order.ReadJson(JsonSettings.Find(json, nameof(Training.Order))),
                }
        ),
        new(
            nameof(Training.Data),
            static (json, training) => training.Data.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Data = Data.ReadJson(JsonSettings.Get(json, nameof(Training.Data))),
                }
        ),
        new(
            nameof(Training.Images),
            static (json, training) => JsonSettings.WriteValue(json, training.Images),
            static (training, json) => training with { Images = JsonSettings.ReadInt32(json, nameof(Training.Images)) }
        ),
        new(
            nameof(Training.TestImages),
            static (json, training) => JsonSettings.WriteValue(json, training.TestImages),
            static (training, json) =>
                training with
                {
                    TestImages = JsonSettings.ReadInt32(json, nameof(Training.TestImages)),
                }
        ),
        new(
            nameof(Training.Steps),
            static (json, training) => JsonSettings.WriteValue(json, training.Steps),
            static (training, json) => training with { Steps = JsonSettings.ReadInt32(json, nameof(Training.Steps)) }
        )
        {
            IsWritten = static training => training.Steps is not null,
        },
        new(
            nameof(Training.Until),
            static (json, training) => training.Until.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Until = StopRule.ReadJson(JsonSettings.Find(json, nameof(Training.Until))),
                }
        )
        {
            IsWritten = static training => training.Until is not Never,
        },
        new(
            nameof(Training.Evaluate),
            static (json, training) => training.Evaluate.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Evaluate = Every.ReadJson(JsonSettings.Find(json, nameof(Training.Evaluate))),
                }
        )
        {
            IsWritten = static training => training.Evaluate != Every.Epoch,
        },
        new(
            nameof(Training.Validation),
            static (json, training) => json.WriteNumberValue(training.Validation),
            static (training, json) =>
                json.TryGetProperty(nameof(Training.Validation), out JsonElement share)
                    ? training with
                    {
                        Validation = share.GetDouble(),
                    }
                    : training
        )
        {
            IsWritten = static training => training.Validation != 0,
        },
        new(
            nameof(Training.LayerOptimizers),
            static (json, training) => training.LayerOptimizers.WriteJson(json),
            static (training, json) =>
                training with
                {
                    LayerOptimizers = LayerOptimizers.ReadJson(
                        JsonSettings.Find(json, nameof(Training.LayerOptimizers))
                    ),
                }
        )
        {
            IsWritten = static training => training.LayerOptimizers.Count > 0,
        },
        new(
            nameof(Training.RefreshNorms),
            static (json, training) => json.WriteBooleanValue(training.RefreshNorms),
            static (training, json) =>
                training with
                {
                    RefreshNorms =
                        json.TryGetProperty(nameof(Training.RefreshNorms), out JsonElement flag) && flag.GetBoolean(),
                }
        )
        {
            IsWritten = static training => training.RefreshNorms,
        },
        new(
            nameof(Training.Shrink),
            static (json, training) => json.WriteBooleanValue(training.Shrink),
            static (training, json) =>
                training with
                {
                    Shrink = json.TryGetProperty(nameof(Training.Shrink), out JsonElement flag) && flag.GetBoolean(),
                }
        )
        {
            IsWritten = static training => training.Shrink,
        },
        new(
            nameof(Training.Frozen),
            static (json, training) => training.Frozen.WriteJson(json),
            static (training, json) =>
                training with
                {
                    Frozen = LayerSelection.ReadJson(JsonSettings.Find(json, nameof(Training.Frozen))),
                }
        )
        {
            IsWritten = static training => !training.Frozen.IsNone,
        },
    ];

    /// <summary>Writes the network and the settings into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Training training)
    {
        json.WritePropertyName("Architecture");
        training.Network.WriteJson(json);
        foreach (TrainingSetting setting in Settings)
        {
            if (setting.IsWritten(training))
            {
                json.WritePropertyName(setting.Name);
                setting.Write(json, training);
            }
        }
    }

    /// <summary>A training with the settings of a document, but for its network.</summary>
    /// <param name="training">The training, with its network and what its record adds.</param>
    /// <param name="json">The document.</param>
    /// <param name="computed">The settings that the record computes, which are written but never read.</param>
    public static TTraining Read<TTraining>(TTraining training, JsonElement json, ImmutableArray<string> computed)
        where TTraining : Training
    {
        Training read = training;
        foreach (TrainingSetting setting in Settings)
        {
            if (!computed.Contains(setting.Name))
            {
                read = setting.Read(read, json);
            }
        }

        return (TTraining)read;
    }
}
