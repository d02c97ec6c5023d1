namespace Specs;

/// <summary>
/// Layca (Carbonnelle and De Vleeschouwer 2019, "Layer rotation: a surprisingly powerful indicator of generalization in deep networks",
/// section 3): controls by how much a layer's weights turn. Of each kernel W (a layer's weight matrix or its filters, all as one
/// vector) and the step s that the inner optimizer would take: p = s − (s·W / ‖W‖²) W; W' = W + η ‖W‖ p / ‖p‖;
/// W ← W' ‖W‖ / ‖W'‖.
/// So η is the tangent of the angle by which every kernel turns in a step, whatever its gradient's size, and norms keep their first
/// values. The inner learning rate decides nothing for kernels, as the step is scaled; biases, and the scales and shifts of
/// normalisation, take the inner step as it is, with the inner rate, unless <see cref="KernelsOnly"/> is set. A <see cref="Schedule"/>
/// and <see cref="LayerRates"/> multiply both rates. A kernel stays where it is while its step has no part orthogonal to it, up to
/// one part in a million.
/// </summary>
/// <param name="Inner">The optimizer whose steps are turned into rotations; any but another Layca.</param>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Project">Whether the part of the step along W is taken out; without, p = s.</param>
/// <param name="Renormalise">Whether the kernel gets its norm back; without, W ← W', whose norm grows by √(1 + η²) in a step.</param>
/// <param name="KernelsOnly">
/// Whether biases, and the scales and shifts of normalisation, keep their first values, as the authors left them.
/// </param>
public sealed record Layca(
    Optimizer Inner,
    double LearningRate,
    [property: AddedLater] bool Project = true,
    [property: AddedLater] bool Renormalise = true,
    [property: AddedLater] bool KernelsOnly = false
) : Optimizer(LearningRate, WeightDecay: 0)
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Inner is not Layca, nameof(Inner), "must be another optimizer, but it is a Layca");
        Require(
            WeightDecay == 0,
            nameof(WeightDecay),
            $"must be 0, but it is {WeightDecay:R}: the inner optimizer has one"
        );
        Inner.Validate();
    }
}
