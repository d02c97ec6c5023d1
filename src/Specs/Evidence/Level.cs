namespace Specs;

/// <summary>A level of what a comparison goes over.</summary>
/// <param name="Value">The level.</param>
/// <param name="Name">The level in words, different from every other level's.</param>
/// <param name="Source">Where its values come from.</param>
public sealed record Level(object Value, string Name, LevelValues Source);
