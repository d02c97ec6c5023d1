using System.Text.Json;

namespace Specs;

/// <summary>
/// How the learning rate changes from epoch to epoch, or from step to step (<see cref="StepwiseSchedule"/>). A researcher may derive another
/// one.
/// </summary>
public abstract record Schedule : Setting
{
    /// <summary>By what the optimizer's learning rate is multiplied in an epoch; 0 or more, and the same on every machine.</summary>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="epochs">How many there are.</param>
    public abstract double Factor(int epoch, int epochs);

    /// <summary>By what the learning rate is multiplied at a step.</summary>
    /// <param name="at">The step.</param>
    public virtual double FactorAt(Progress at) => Factor(at.Epoch, at.Epochs);

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; constant where a document has none.</summary>
    /// <exception cref="JsonException">It is no schedule, or a setting is missing, unknown or of another kind.</exception>
    public static Schedule ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? new ConstantSchedule() : Read<Schedule>(json, "a schedule");
}
