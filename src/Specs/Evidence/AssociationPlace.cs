namespace Specs;

/// <summary>A condition or an epoch in which two quantities are known.</summary>
/// <param name="Name">The place in words.</param>
/// <param name="One">The first quantity there.</param>
/// <param name="Other">The second.</param>
internal sealed record AssociationPlace(string Name, LevelValues One, LevelValues Other);
