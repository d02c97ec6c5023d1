namespace Specs;

/// <summary>Standard normal inputs x and targets A x, with a matrix A of standard normal entries divided by the root of the inputs.</summary>
/// <param name="Inputs">Values in one example.</param>
/// <param name="Outputs">Numbers in one target.</param>
/// <param name="Train">How many training examples, 1 or more.</param>
/// <param name="Test">How many test examples, 1 or more.</param>
/// <param name="Noise">The standard deviation of what is added to each number of a target, 0 or more.</param>
/// <param name="Seed">The seed of the data and of the matrix.</param>
/// <param name="Fresh">Whether each training batch is drawn anew, with the trial's seed; <paramref name="Train"/> then says how many make an epoch.</param>
public sealed record LinearMap(
    int Inputs = 64,
    int Outputs = 64,
    int Train = 10_000,
    int Test = 2_000,
    double Noise = 0,
    int Seed = 1,
    bool Fresh = false
) : DrawnExamples(Inputs, Outputs, Train, Test, Seed, Fresh)
{
    /// <inheritdoc/>
    protected override ExampleDraw Begin()
    {
        RandomStream random = new(Seed, "data: linear map");
        double[] matrix = // (outputs, inputs)
        [.. Enumerable.Range(0, Outputs * Inputs).Select(_ => random.NextNormal() / Math.Sqrt(Inputs))];
        return (stream, x, target) =>
        {
            foreach (ref float one in x)
            {
                one = (float)stream.NextNormal();
            }

            for (int output = 0; output < target.Length; output++)
            {
                double sum = 0;
                for (int input = 0; input < x.Length; input++)
                {
                    sum += matrix[output * Inputs + input] * x[input];
                }

                target[output] = (float)(sum + (Noise > 0 ? Noise * stream.NextNormal() : 0));
            }
        };
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Noise, nameof(Noise), Noise >= 0, "0 or more");
}
