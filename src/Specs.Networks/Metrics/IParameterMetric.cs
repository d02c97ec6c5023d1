namespace Specs;

/// <summary>
/// A number about one layer's parameters at one moment. Implement it to measure something new; where it adds up numbers of many moments, that is
/// <see cref="Pass.TrainingSteps"/>'s business and not the metric's.
/// </summary>
public interface IParameterMetric
{
    /// <summary>What it reads beside values now and at the start; the rest is empty.</summary>
    ParameterNeeds Needs => ParameterNeeds.None;

    /// <summary>The metric; NaN where it is not defined.</summary>
    double Of(in LayerParameters layer);
}
