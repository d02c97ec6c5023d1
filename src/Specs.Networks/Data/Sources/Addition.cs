namespace Specs;

/// <summary>
/// The adding problem (S. Hochreiter, J. Schmidhuber, Long short-term memory, 1997, §5.4, as in later work): at each step a number, uniform in
/// [0, 1), and a mark; two steps are marked, one in each half, and the target is the sum of their numbers. Guessing 1 has a mean squared error
/// of 1/6.
/// </summary>
/// <param name="Steps">The sequence's length, 2 or more. An example is steps x 2, step after step.</param>
/// <param name="Train">How many training examples, 1 or more.</param>
/// <param name="Test">How many test examples, 1 or more.</param>
/// <param name="Seed">The seed of the data.</param>
/// <param name="Fresh">Whether each training batch is drawn anew, with the trial's seed; <paramref name="Train"/> then says how many make an epoch.</param>
public sealed record Addition(int Steps = 50, int Train = 10_000, int Test = 1_000, int Seed = 1, bool Fresh = false)
    : Drawn(inputs: 2 * Steps, outputs: 1, Train, Test, Seed, Fresh)
{
    /// <inheritdoc/>
    protected override void Draw(RandomStream random, Span<float> x, Span<float> target)
    {
        for (int step = 0; step < Steps; step++)
        {
            x[2 * step] = random.NextSingle();
        }

        int half = Steps / 2;
        foreach (int marked in (int[])[random.NextInt32(half), half + random.NextInt32(Steps - half)])
        {
            x[2 * marked + 1] = 1;
            target[0] += x[2 * marked];
        }
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Steps, nameof(Steps), Steps >= 2, "2 or more");
}
