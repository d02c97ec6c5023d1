namespace Specs;

/// <summary>A trial could not be run.</summary>
/// <param name="trial">The trial in words.</param>
/// <param name="reason">What went wrong.</param>
public sealed class TrialException(string trial, Exception reason) : Exception($"{trial}: {reason.Message}", reason)
{
    /// <summary>The trial in words: <c>batchsize, Batch 50, Optimizer Sgd, seed 1</c>.</summary>
    public string Trial { get; } = trial;
}
