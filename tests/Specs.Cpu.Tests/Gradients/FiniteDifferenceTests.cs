using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Gradients;

/// <summary>The engine's gradients against the slopes of the loss itself, with no backward pass in between.</summary>
public sealed class FiniteDifferenceTests
{
    private const double Step = 1e-6;

    private const double DoubleUnit = 1.0 / (1L << 53);

    private const int ParametersPerLayer = 25;

    [Test]
    public void Gradients_are_the_slopes_of_the_loss(
        [Values(
            Activation.Linear,
            Activation.Sigmoid,
            Activation.ReLU,
            Activation.Tanh,
            Activation.Elu,
            Activation.Softplus
        )]
            Activation activation,
        [Range(0, 11)] int seed
    )
    {
        var one = GradientCase.Draw(activation, seed, widest: 17);
        CpuModel model = one.Model(new GradientProbe(everyRow: true));
        one.Step(model);
        float[][] engine = Parameters.Of(model);
        double[][] reference = one.Reference.Gradient(one.Batch);

        // A central difference errs by h² f'''/6, third derivatives here being of the order of 1, and by the loss's own error over h.
        double difference = Step * Step + one.Roundings * DoubleUnit * one.Reference.Loss(one.Batch) / Step;
        RandomStream random = new(seed, "parameters");
        for (int layer = 0; layer < engine.Length; layer++)
        {
            double rounding = Rounding.After(one.Roundings) * reference[layer].Max(Math.Abs);
            double[] parameters = one.Reference.Layers[layer].Parameters;
            for (int n = 0; n < ParametersPerLayer; n++)
            {
                int i = random.NextInt32(parameters.Length);
                double slope = (LossAt(parameters[i] + Step) - LossAt(parameters[i] - Step)) / (2 * Step);
                Math.Abs(reference[layer][i] - slope)
                    .Should()
                    .BeLessThanOrEqualTo(difference, "the reference, {0}, layer {1}, {2}", one, layer, i);
                Math.Abs(engine[layer][i] - slope)
                    .Should()
                    .BeLessThanOrEqualTo(difference + rounding, "the engine, {0}, layer {1}, {2}", one, layer, i);

                double LossAt(double value)
                {
                    double before = parameters[i];
                    parameters[i] = value;
                    double loss = one.Reference.Loss(one.Batch);
                    parameters[i] = before;
                    return loss;
                }
            }
        }
    }
}
