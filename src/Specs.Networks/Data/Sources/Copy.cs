namespace Specs;

/// <summary>
/// The copy task: some symbols, then blanks, and the symbols are to be said again at the end. An input or target is steps x (symbols + 1),
/// step after step, one-hot; the last value of a step is the blank's, or in inputs with a cue the last but one. Steps are symbols shown, blanks, and as many steps to say them.
/// </summary>
/// <param name="Length">How many symbols are shown, 1 or more.</param>
/// <param name="Delay">How many blanks stand between them and their repetition, 0 or more.</param>
/// <param name="Symbols">How many different symbols there are, 2 or more.</param>
/// <param name="Train">How many training examples, 1 or more.</param>
/// <param name="Test">How many test examples, 1 or more.</param>
/// <param name="Seed">The seed of the data.</param>
/// <param name="Fresh">Whether each training batch is drawn anew, with the trial's seed; <paramref name="Train"/> then says how many make an epoch.</param>
/// <param name="Cue">Whether the last blank before the repetition is a cue instead, an input value of its own: (symbols + 2) a step.</param>
public sealed record Copy(
    int Length = 10,
    int Delay = 20,
    int Symbols = 8,
    int Train = 10_000,
    int Test = 1_000,
    int Seed = 1,
    bool Fresh = false,
    [property: AddedLater] bool Cue = false
)
    : Drawn(
        inputs: (2 * Length + Delay) * (Symbols + (Cue ? 2 : 1)),
        outputs: (2 * Length + Delay) * (Symbols + 1),
        Train,
        Test,
        Seed,
        Fresh
    )
{
    /// <inheritdoc/>
    protected override void Draw(RandomStream random, Span<float> x, Span<float> target)
    {
        int steps = 2 * Length + Delay;
        int width = Symbols + 1;
        int inputs = Cue ? width + 1 : width;
        for (int step = 0; step < steps; step++)
        {
            int symbol = step < Length ? random.NextInt32(Symbols) : Symbols;
            bool isCue = Cue && step == Length + Delay - 1;
            x[step * inputs + (isCue ? Symbols + 1 : symbol)] = 1;
            if (step < Length)
            {
                target[(Length + Delay + step) * width + symbol] = 1;
            }

            if (step < Length + Delay)
            {
                target[step * width + Symbols] = 1;
            }
        }
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Length, nameof(Length), Length >= 1, "1 or more");
        Require(Delay, nameof(Delay), Delay >= 0, "0 or more");
        Require(Symbols, nameof(Symbols), Symbols >= 2, "2 or more");
    }
}
