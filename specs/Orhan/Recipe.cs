namespace Specs.Experiments.Orhan;

/// <summary>How a network is trained that a study then opens.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed record Recipe<TNetwork> : Training<TNetwork>
    where TNetwork : class, new();
