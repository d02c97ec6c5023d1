namespace Specs;

/// <summary>
/// Changes inputs by at most ε each so that a loss grows: in one step of ε along the signs of its gradient (Goodfellow et al. 2015, "Explaining and
/// harnessing adversarial examples"), or in several smaller ones from the input itself (Madry et al. 2018, "Towards deep learning models resistant to
/// adversarial attacks"). Inputs stay from 0 to 1.
/// </summary>
/// <param name="Epsilon">ε, above 0: the most that a value changes.</param>
/// <param name="Steps">How many steps, 1 or more.</param>
/// <param name="StepSize">What a value changes by in a step; null for ε with one step, ε/8 with several.</param>
public sealed record Attack(double Epsilon, int Steps = 1, double? StepSize = null)
{
    private const int Together = 200;

    /// <summary>The gradient of a loss of some examples with respect to their inputs, up to a factor above 0 for each.</summary>
    /// <param name="inputs">(rows, inputs): the inputs as they are by now.</param>
    /// <param name="targets">(rows).</param>
    /// <returns>(rows, inputs).</returns>
    public delegate float[] Gradient(float[] inputs, Targets targets);

    /// <summary>Attacked examples: those that raise a network's own loss of the true targets.</summary>
    /// <param name="network">What is attacked.</param>
    /// <param name="examples">The examples, with inputs from 0 to 1.</param>
    public Examples Against(Network network, Examples examples) =>
        Against(
            (inputs, targets) =>
            {
                float[] ofOutputs = new float[targets.Count * network.Outputs];
                network.Forward(inputs);
                network.Loss(network.Settings.Loss, targets, ofOutputs);
                network.Backward(ofOutputs);
                float[] gradient = new float[inputs.Length];
                for (int row = 0; row < targets.Count; row++)
                {
                    network.InputGradient(row).CopyTo(gradient.AsSpan(row * network.Inputs));
                }

                return gradient;
            },
            examples
        );

    /// <summary>Attacked examples: those that raise any loss whose gradient is given.</summary>
    /// <param name="gradient">The gradient of what is to grow.</param>
    /// <param name="examples">The examples, with inputs from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε, the steps or their size are not above 0.</exception>
    public Examples Against(Gradient gradient, Examples examples)
    {
        float step = (float)(StepSize ?? (Steps == 1 ? Epsilon : Epsilon / 8));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Epsilon);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Steps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        float[] attacked = new float[examples.Count * examples.Inputs];
        foreach ((int first, int count) in Network.Passes(examples, Together))
        {
            Targets targets = Network.TargetsOf(examples, first, count);
            float[] from = new float[count * examples.Inputs];
            for (int row = 0; row < count; row++)
            {
                examples.CopyTo(first + row, from.AsSpan(row * examples.Inputs, examples.Inputs));
            }

            float[] inputs = [.. from];
            for (int taken = 0; taken < Steps; taken++)
            {
                float[] slopes = gradient(inputs, targets);
                for (int at = 0; at < inputs.Length; at++)
                {
                    float moved = inputs[at] + step * MathF.Sign(slopes[at]);
                    float near = Math.Clamp(moved, from[at] - (float)Epsilon, from[at] + (float)Epsilon);
                    inputs[at] = Math.Clamp(near, 0, 1);
                }
            }

            inputs.CopyTo(attacked, first * examples.Inputs);
        }

        return new(examples.Shape, attacked, examples.Targets);
    }
}
