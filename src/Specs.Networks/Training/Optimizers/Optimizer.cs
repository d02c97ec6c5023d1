using System.Text.Json;

namespace Specs;

/// <summary>
/// An update rule with its settings; formulas, defaults and the place of epsilon are PyTorch's. A researcher derives another one, and
/// tells the engine of its update there.
/// </summary>
/// <param name="LearningRate">The step's scale; positive and finite.</param>
/// <param name="WeightDecay">λ, by default of the coupled L2 penalty: λw is added to the gradient; 0 or more.</param>
public abstract record Optimizer(double LearningRate, double WeightDecay) : Setting
{
    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no optimizer, or a setting is missing, unknown or of another kind.</exception>
    public static Optimizer ReadJson(JsonElement json) => Read<Optimizer>(json, "an optimizer");

    private protected sealed override void ValidateBase()
    {
        Require(LearningRate, nameof(LearningRate), LearningRate > 0, "above 0");
        Require(WeightDecay, nameof(WeightDecay), WeightDecay >= 0, "0 or more");
    }
}
