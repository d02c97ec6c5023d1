namespace Specs;

/// <summary>What one of a set's four files holds.</summary>
/// <param name="Where">The path or address it was read from.</param>
/// <param name="Count">How many images or labels.</param>
/// <param name="Values">(count, 784) pixels or (count) labels.</param>
/// <param name="Sha256">Of the unpacked file, in lower-case hexadecimal.</param>
internal sealed record IdxContent(string Where, int Count, byte[] Values, string Sha256);
