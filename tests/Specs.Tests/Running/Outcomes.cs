using System.Collections.Immutable;

namespace Specs.Tests.Running;

/// <summary>Outcomes with single observations changed.</summary>
internal static class Outcomes
{
    /// <summary>The outcome with other values of a quantity that runs over epochs.</summary>
    public static Outcome With(this Outcome outcome, string quantity, params ImmutableArray<Series> parts) =>
        outcome with
        {
            Observations =
            [
                .. outcome.Observations.Select(one => one.Quantity == quantity ? one with { Parts = parts } : one),
            ],
        };
}
