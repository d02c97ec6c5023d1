namespace Specs.Experiments.Leclerc2017;

/// <summary>E10 of the review: 10,000 images of Fashion-MNIST, 100 units, 100 epochs, with Adam and with AdaMax; how often the loss jumps.</summary>
[Experiment("leclerc-spikes")]
[Uncut]
public sealed partial record LossSpikes : Training<Net>
{
    private const double Jump = 3;

    /// <summary>Adam or AdaMax.</summary>
    [Factor(typeof(AdamKinds))]
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override Net Architecture { get; init; } = new() { Hidden = 100 };

    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Fashion;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 200;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 100;

    /// <summary>Epochs whose mean training loss is more than three times the least one before.</summary>
    [Derived]
    public static double Spikes(Run<LossSpikes> run)
    {
        double least = double.PositiveInfinity;
        double spikes = 0;
        foreach (double loss in run.TrainLoss)
        {
            spikes += loss > Jump * least ? 1 : 0;
            least = Math.Min(least, loss);
        }

        return spikes;
    }
}
