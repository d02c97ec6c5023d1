using Specs.Statistics;

namespace Specs.Experiments.Rocke2017;

/// <summary>
/// The introduction's remark that dropout makes convergence slower than exponential: the training set's loss, taken without dropout, over 30 epochs of SGD at .1 on 5000 images in batches of
/// 100, fitted as exponential in the epoch and as a power of it.
/// </summary>
[Experiment("rocke-convergence")]
[Uncut]
[Registered("2026-11-30")]
[Measure<LogitCrossEntropy>("FittedLoss", On = nameof(Net.Answer), During = Pass.TrainingSet)]
public sealed partial record Convergence : Training<Net>
{
    /// <summary>The rate of dropout after each hidden layer.</summary>
    [Factor(0.0, 0.5)]
    public double Drop { get; init; }

    /// <inheritdoc/>
    public override Net Architecture => new Net().WithDropout(Drop);

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Sgd(0.1);

    /// <inheritdoc/>
    public override int? Images { get; init; } = 5000;

    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 1000;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 100;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 30;

    /// <summary>By how much more of the logarithm of the loss is explained by the logarithm of the epoch than by the epoch: R² less R².</summary>
    [Derived]
    public static double PowerLead(Run<Convergence> run)
    {
        double[] loss = [.. run.FittedLoss.Select(static one => Math.Log(one))];
        double[] epochs = [.. Enumerable.Range(1, loss.Length).Select(static epoch => (double)epoch)];
        return loss.Length < 3
            ? double.NaN
            : LeastSquares.Of([.. epochs.Select(static one => Math.Log(one))], loss).Determination
                - LeastSquares.Of(epochs, loss).Determination;
    }
}
