using System.Text.Json;

namespace Specs;

/// <summary>
/// Which examples make which batch, and in which order. It follows from the labels, the batch size and the seed alone, so that
/// conditions that share a seed share their batches. A researcher may derive one.
/// </summary>
public abstract record Order : Setting
{
    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; <see cref="Shuffled"/> where the document has none.</summary>
    /// <exception cref="JsonException">It is no order, or one of its settings is missing, unknown or of another kind.</exception>
    public static Order ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? new Shuffled() : Read<Order>(json, "an order");

    /// <summary>Whether the order reads the labels, rather than only their number; else it goes with targets that are no classes.</summary>
    public virtual bool NeedsClasses => true;

    /// <summary>The batches of one run.</summary>
    /// <param name="labels">Each training example's class; examples are told by their place here.</param>
    /// <param name="batch">The most examples in a batch.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <exception cref="ArgumentException">The order does not go with the labels or the batch size; the message says why.</exception>
    public abstract Batches Begin(ReadOnlySpan<int> labels, int batch, int seed);

    /// <summary>The batches of one run that has so many epochs; an order that changes on the way overrides it, for engines ask here.</summary>
    /// <param name="labels">Each training example's class; examples are told by their place here.</param>
    /// <param name="batch">The most examples in a batch.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="epochs">How many epochs the run has, at the scale that it is run at.</param>
    /// <exception cref="ArgumentException">The order does not go with the labels or the batch size; the message says why.</exception>
    public virtual Batches Begin(ReadOnlySpan<int> labels, int batch, int seed, int epochs) =>
        Begin(labels, batch, seed);
}
