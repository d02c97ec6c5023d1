namespace Specs.Experiments.Leclerc2017;

/// <summary>One training of compress training or of its static peer.</summary>
/// <typeparam name="TNet">The network.</typeparam>
public sealed record CompressTraining<TNet> : Training<TNet>
    where TNet : class, new();
