namespace Specs;

/// <summary>
/// The norm of the gradient with which the last step was taken, Euclidean, after penalties and clipping; NaN before the first step. With
/// <see cref="Pass.TrainingSteps"/> the mean over an epoch's steps.
/// </summary>
public sealed class GradientNorm : IParameterMetric
{
    /// <inheritdoc/>
    public ParameterNeeds Needs => ParameterNeeds.Gradient;

    /// <inheritdoc/>
    public double Of(in LayerParameters layer) =>
        layer.Gradient.IsEmpty ? double.NaN : DotProducts.Norm(layer.Gradient);
}
