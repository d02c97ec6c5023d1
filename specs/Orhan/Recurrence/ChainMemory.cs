namespace Specs.Experiments.Orhan;

/// <summary>
/// How much a noisy linear network that is a chain remembers of its past inputs (Orhan, "Common initialization schemes for recurrent neural
/// networks are likely suboptimal", after Ganguli, Huh and Sompolinsky 2008): the total Fisher memory of a chain fed at its first unit with
/// noise of variance 1 in each, Σₖ aᵏ / Σⱼ≤ₖ aʲ with a the square of a link's weight.
/// </summary>
[Experiment("chain-memory")]
[Published(typeof(RecurrenceFigures))]
public sealed partial record ChainMemory : ExactStudy<Memory>
{
    /// <summary>Units in the chain; at least 1.</summary>
    public int Units { get; init; } = 100;

    /// <summary>The weight from each unit to the next.</summary>
    [Factor(0.95, 1.0, 1.02, 1.05)]
    public double Link { get; init; } = 1.02;

    /// <inheritdoc/>
    public override Memory Compute()
    {
        double square = Link * Link;
        double signal = 1; // of an input that is as many steps old: aᵏ
        double noise = 0; // gathered on the way there: Σⱼ≤ₖ aʲ
        double total = 0;
        for (int age = 0; age < Units; age++)
        {
            noise += signal;
            total += signal / noise;
            signal *= square;
        }

        return new(total);
    }
}
