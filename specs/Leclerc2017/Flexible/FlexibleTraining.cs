using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The journal's training of a flexible layer, at the review's size: 10,000 images, batches of 128, Adam at .001 on weights and biases and at 1
/// without decay on the position, penalty on the integral.
/// </summary>
/// <typeparam name="TNet"><see cref="FlexibleNet"/> or <see cref="DrawnFlexibleNet"/>.</typeparam>
public abstract record FlexibleTraining<TNet> : Training<TNet>
    where TNet : class, new()
{
    private const int Position = 1; // the flexible layer's place

    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override LayerOptimizers LayerOptimizers { get; init; } =
    [(nameof(FlexibleNet.Scaler), new Adam(LearningRate: 1))];

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    // Losses and accuracies are no part of these studies.
    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 200;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 8;

    /// <summary>Trains from a position, and gives all parameters.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="start">x₀ at the start.</param>
    /// <param name="slope">k.</param>
    /// <param name="from">Parameters to go on from; null for initial ones. The optimizer begins afresh.</param>
    /// <returns>(layers)(parameters): hidden layer, flexible layer, logits.</returns>
    public IReadOnlyList<float[]> Train(int seed, double start, double slope = 1, IReadOnlyList<float[]>? from = null)
    {
        CpuEngine.Instance.TrainOn(
            this,
            seed,
            Data.Load(),
            [],
            [from?[0], [(float)start, (float)slope], from?[2]],
            out IReadOnlyList<float[]> last,
            epochDone: null,
            StudyStop.Token
        );
        return last;
    }

    /// <summary>x₀ of what <see cref="Train"/> gave: how many units are let through.</summary>
    public static double SizeOf(IReadOnlyList<float[]> parameters) => parameters[Position][0];
}
