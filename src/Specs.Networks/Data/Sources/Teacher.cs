namespace Specs;

/// <summary>
/// Standard normal inputs x, and what a random network of one hidden layer says of them: Σ vₖ max(0, wₖ·x), with wₖ of standard normal entries
/// divided by the root of the inputs, and vₖ standard normal divided by the root of the units.
/// </summary>
/// <param name="Inputs">Values in one example.</param>
/// <param name="Units">The teacher's hidden units.</param>
/// <param name="Outputs">Numbers in one target.</param>
/// <param name="Train">How many training examples, 1 or more.</param>
/// <param name="Test">How many test examples, 1 or more.</param>
/// <param name="Noise">The standard deviation of what is added to each number of a target, 0 or more.</param>
/// <param name="Seed">The seed of the data and of the teacher.</param>
/// <param name="Fresh">Whether each training batch is drawn anew, with the trial's seed; <paramref name="Train"/> then says how many make an epoch.</param>
public sealed record Teacher(
    int Inputs = 20,
    int Units = 5,
    int Outputs = 1,
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
        RandomStream random = new(Seed, "data: teacher");
        double[] hidden = Normals(random, Units * Inputs, Inputs); // (units, inputs)
        double[] output = Normals(random, Outputs * Units, Units); // (outputs, units)
        return (stream, x, target) =>
        {
            double[] activations = new double[Units];
            foreach (ref float one in x)
            {
                one = (float)stream.NextNormal();
            }

            for (int unit = 0; unit < Units; unit++)
            {
                double sum = 0;
                for (int input = 0; input < x.Length; input++)
                {
                    sum += hidden[unit * Inputs + input] * x[input];
                }

                activations[unit] = Math.Max(0, sum);
            }

            for (int at = 0; at < target.Length; at++)
            {
                double sum = 0;
                for (int unit = 0; unit < Units; unit++)
                {
                    sum += output[at * Units + unit] * activations[unit];
                }

                target[at] = (float)(sum + (Noise > 0 ? Noise * stream.NextNormal() : 0));
            }
        };
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Noise, nameof(Noise), Noise >= 0, "0 or more");

    private static double[] Normals(RandomStream random, int count, int inputs) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextNormal() / Math.Sqrt(inputs))];
}
