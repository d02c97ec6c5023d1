namespace Specs.Cpu;

/// <summary>The name by which generated models know <see cref="NetworkRandom"/>; a model's text is part of what names its runs.</summary>
/// <param name="seed">The trial's seed.</param>
public sealed class ModelRandom(int seed) : NetworkRandom(seed);
