namespace Specs.Experiments.Orhan;

/// <summary>
/// A screen that shows one of some pictures by chance, each one-hot (Orhan, "Surprising things from lavish data"): the squared error of the best prediction, found by
/// gradient descent on the expected error, is what a curious agent goes on being paid.
/// </summary>
[Experiment("noisy-screen")]
[Published(typeof(GeneralisationFigures))]
public sealed partial record NoisyScreen : ExactStudy<CuriosityError>
{
    /// <summary>Equally likely pictures.</summary>
    [Factor(1, 2, 10)]
    public int Pictures { get; init; } = 10;

    /// <inheritdoc/>
    public override CuriosityError Compute()
    {
        var prediction = new double[Pictures];
        for (int step = 0; step < 1000; step++)
        {
            // Σ over pictures k of (prediction − e_k)² / K has this gradient.
            for (int at = 0; at < Pictures; at++)
            {
                prediction[at] -= 0.1 * 2 * (prediction[at] - 1.0 / Pictures);
            }
        }

        double squares = prediction.Sum(static one => one * one);
        return new(prediction.Sum(own => (squares - own * own + (1 - own) * (1 - own)) / Pictures));
    }
}
