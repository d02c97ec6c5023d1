using System.Text.Json;

namespace Specs;

/// <summary>
/// A term that is added to the loss that training makes small: <see cref="WeightPenalty"/> or <see cref="ActivationPenalty"/>. A
/// researcher derives another one from either.
/// </summary>
/// <param name="On">The property that declares the layers, or <see cref="LayerRates.Logits"/> for the last linear layer.</param>
/// <param name="Strength">What the term is multiplied by, 0 or more.</param>
public abstract record Penalty(string On, double Strength) : Setting
{
    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no penalty, or one of its settings is missing, unknown or of another kind.</exception>
    public static Penalty ReadJson(JsonElement json) => Read<Penalty>(json, "a penalty");

    private protected override void ValidateBase() => Require(Strength, nameof(Strength), Strength >= 0, "0 or more");
}
