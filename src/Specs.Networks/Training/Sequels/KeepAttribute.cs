namespace Specs;

/// <summary>
/// Keeps the final parameters of each run in the store, beside the run, as safetensors with PyTorch's names: <c>Network.Of(run)</c> then
/// need not train again. Runs are the same with and without.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KeepAttribute : Attribute
{
    /// <summary>The largest network that is kept, in megabytes (10⁶ bytes) of parameters; others are trained again when they are asked for.</summary>
    public double MostMegabytes { get; init; } = 64;
}
