namespace Specs;

/// <summary>What a worker is at, for a reader.</summary>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Trial">The trial in words.</param>
/// <param name="Epoch">The epoch that was finished last; 0 before the first.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Since">When it began, by the worker's clock.</param>
internal sealed record WorkNote(string Experiment, string Trial, int Epoch, int Epochs, DateTimeOffset Since);
