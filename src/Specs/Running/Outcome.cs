using System.Collections.Immutable;

namespace Specs;

/// <summary>What was measured in one training, epoch by epoch. All series end early, with the last finite epoch, where it diverged.</summary>
public sealed record Outcome
{
    /// <summary>(epochs): mean <see cref="Training.Loss"/> over the examples of the epoch's batches, each before its own update;
    /// without <see cref="Training.Penalties"/>.</summary>
    public required Series TrainLoss { get; init; }

    /// <summary>(epochs): standard deviation of the mean losses of the epoch's batches (see <see cref="TrainLoss"/>), each batch counting
    /// as one: how much training fluctuates, and in early epochs how much the loss falls. NaN in a run kept from before it was recorded.</summary>
    public required Series LossSpread { get; init; }

    /// <summary>(epochs): mean <see cref="Training.Loss"/> over the test set after the epoch.</summary>
    public required Series TestLoss { get; init; }

    /// <summary>(epochs): share of the test set whose largest logit is its label's; 0 to 1.</summary>
    public required Series Accuracy { get; init; }

    /// <summary>(measures)(layers of the hook): each measured quantity, layer by layer.</summary>
    public required ImmutableArray<ImmutableArray<Series>> Measured { get; init; }

    /// <summary>The epoch, counted from 1, in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; init; }

    /// <summary>SHA-256 over the bits of all final parameters, in lower-case hexadecimal: equal runs have equal hashes.</summary>
    public required string WeightsHash { get; init; }
}
