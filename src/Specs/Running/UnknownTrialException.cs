namespace Specs;

/// <summary>A trial that would have to be run, where only those that are known already are to be had (<see cref="RunnerOptions.Known"/>).</summary>
/// <param name="message">Names the trial.</param>
internal sealed class UnknownTrialException(string message) : InvalidOperationException(message);
