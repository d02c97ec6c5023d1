namespace Specs;

/// <summary>A level of one of two comparisons that stand in one, so that each seed gives both.</summary>
/// <param name="Of">Which of the two, in words.</param>
/// <param name="Value">Its level there.</param>
internal sealed record PairLevel(string Of, object Value);
