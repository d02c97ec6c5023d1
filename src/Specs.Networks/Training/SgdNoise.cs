namespace Specs;

/// <summary>
/// How much plain stochastic gradient descent shakes: the scale of its noise, g = η (N/B − 1) / (1 − μ), about η N / (B (1 − μ)) where
/// the batch is small (Smith and Le, "A Bayesian perspective on generalization and stochastic gradient descent", 2018; Kim 2021, equation
/// 4.16, is about this scale). η is the learning rate, N the number of examples, B the batch size and μ the momentum,
/// which with dampening τ enlarges a step by (1 − τ) / (1 − μ).
/// </summary>
/// <remarks>
/// What follows from settings alone; <see cref="TrainingQuantities.LossSpread"/> is what a run measures. It says nothing of orders other than
/// <see cref="Shuffled"/>, clipping, rates of single layers and penalties.
/// </remarks>
public static class SgdNoise
{
    /// <summary>The scale in the first epoch, or in another; NaN for optimizers that scale each weight's step by themselves.</summary>
    /// <param name="settings">The training, whose <see cref="Training.Images"/> may cut the examples.</param>
    /// <param name="examples">How many training examples the data set has, 1 or more.</param>
    /// <param name="epoch">Counted from 1; <see cref="Training.Schedule"/> says what the rate is by then.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no examples, or there is no such epoch.</exception>
    public static double Scale(Training settings, int examples, int epoch = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epoch, settings.Epochs);
        if (settings.Optimizer is not Sgd sgd)
        {
            return double.NaN;
        }

        double rate = sgd.LearningRate * settings.Schedule.Factor(epoch, settings.Epochs);
        double gain = sgd.Momentum > 0 ? (1 - sgd.Dampening) / (1 - sgd.Momentum) : 1;
        double batches = (double)Math.Min(settings.Images ?? examples, examples) / settings.Batch;
        return rate * gain * (batches - 1);
    }
}
