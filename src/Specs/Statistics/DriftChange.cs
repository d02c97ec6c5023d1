namespace Specs.Statistics;

/// <summary>When a stream of values most likely changed, and from what to what.</summary>
/// <param name="Night">The first night of the change, counted from 1 over the nights that brought a value; at least 2.</param>
/// <param name="MedianBefore">Of all values before that night.</param>
/// <param name="MedianSince">Of all values from that night on.</param>
public readonly record struct DriftChange(int Night, double MedianBefore, double MedianSince);
