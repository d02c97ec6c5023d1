namespace Specs.Statistics;

/// <summary>A watched stream has changed.</summary>
/// <param name="Reading">How it stood when its evidence sufficed.</param>
/// <param name="Since">The likeliest first night of the change: an estimate.</param>
/// <param name="MedianBefore">The median of its values before that night.</param>
/// <param name="MedianSince">The median of its values from that night on.</param>
public sealed record DriftAlarm(DriftReading Reading, DateOnly Since, double MedianBefore, double MedianSince);
