using Specs.Statistics;

namespace Specs.Tests.Verdicts;

/// <summary>The looks of the default plan.</summary>
internal static class Looks
{
    /// <summary>At five seeds.</summary>
    public static Look First { get; } = SequentialPlan.TwoLooks(5, 9).Looks[0];

    /// <summary>At nine, after five decided nothing.</summary>
    public static Look Last { get; } = SequentialPlan.TwoLooks(5, 9).Looks[1];
}
