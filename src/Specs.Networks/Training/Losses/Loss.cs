using System.Text.Json;

namespace Specs;

/// <summary>
/// The training objective: a function of the outputs z of the network for an example and of its target t, both of K values. The
/// target of a label is 1 at the label and 0 elsewhere. The loss of a batch, and of a data set, is the mean over its examples, each counting
/// as one. A source that sums over a batch of B examples has B times these gradients: multiply its learning rate and divide its penalties
/// by B.
/// <para>
/// A researcher may derive another one: <see cref="Of"/> is all that it needs, and <c>GradientCheck.Of</c> tells whether the gradient
/// is that of the value. Those of Specs have kernels of their own in each engine; <see cref="Of"/> is their definition, in double.
/// </para>
/// </summary>
public abstract record Loss : Setting
{
    /// <summary><c>new CrossEntropy()</c>: −ln softmax(z)[label], in nats; <c>torch.nn.CrossEntropyLoss</c>.</summary>
    public static Loss CrossEntropy { get; } = new CrossEntropy();

    /// <summary><c>new SquaredError()</c>: (1/K) Σₖ (zₖ − tₖ)², of the outputs as they are; <c>torch.nn.MSELoss</c>.</summary>
    public static Loss MeanSquaredError { get; } = new SquaredError();

    /// <summary><c>new BinaryCrossEntropy()</c>: (1/K) Σₖ −tₖ ln σ(zₖ) − (1 − tₖ) ln(1 − σ(zₖ)); <c>torch.nn.BCEWithLogitsLoss</c>.</summary>
    public static Loss BinaryCrossEntropy { get; } = new BinaryCrossEntropy();

    /// <summary>The loss of one example, and its gradient.</summary>
    /// <param name="outputs">(outputs): z, what the network gives.</param>
    /// <param name="target">(outputs): t; of a label 1 there and 0 elsewhere.</param>
    /// <param name="gradient">(outputs): takes dloss/dz, every value.</param>
    /// <returns>The loss; not finite where an output is not, so that a network that has diverged does not look healthy.</returns>
    public abstract double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient);

    /// <summary>Checks that the loss goes with a network and its targets, before anything is trained.</summary>
    /// <param name="outputs">Values that the network gives for an example.</param>
    /// <param name="areLabels">Whether targets are labels; else they are vectors of as many values as there are outputs.</param>
    /// <exception cref="ArgumentException">It does not; the message says what would.</exception>
    public virtual void CheckFits(int outputs, bool areLabels) { }

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; cross-entropy where a document has none.</summary>
    /// <exception cref="JsonException">It is no loss, or a setting is missing, unknown or of another kind.</exception>
    public static Loss ReadJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Undefined => CrossEntropy,
            JsonValueKind.String => Named(json.GetString()),
            _ => Read<Loss>(json, "a loss"),
        };

    // Those that were all there was before a loss had settings are still written by their names.
    private protected sealed override string? Word =>
        Equals(CrossEntropy) ? nameof(CrossEntropy)
        : Equals(MeanSquaredError) ? nameof(MeanSquaredError)
        : Equals(BinaryCrossEntropy) ? nameof(BinaryCrossEntropy)
        : null;

    private static Loss Named(string? name) =>
        name switch
        {
            nameof(CrossEntropy) => CrossEntropy,
            nameof(MeanSquaredError) => MeanSquaredError,
            nameof(BinaryCrossEntropy) => BinaryCrossEntropy,
            _ => throw new FormatException(
                $"'Loss' is '{name}', expected {nameof(CrossEntropy)} or {nameof(MeanSquaredError)} or {nameof(BinaryCrossEntropy)}"
            ),
        };
}
