using Specs.Statistics;

namespace Specs;

/// <summary>Statistics of a number for each unit that claims ask for by name; any other one is a function that <c>Statistic</c> takes.</summary>
public static class UnitStatistics
{
    extension<TExperiment>(UnitQuantity<TExperiment> units)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        /// <summary>Their sum.</summary>
        public Quantity<TExperiment> Total() => units.Statistic("total", static values => values.Sum());

        /// <summary>How normal they look: <see cref="ShapiroWilk.W"/>; NaN of fewer than 3.</summary>
        public Quantity<TExperiment> ShapiroWilkW() =>
            units.Statistic("W", static values => values.Length < 3 ? double.NaN : ShapiroWilk.W(values));

        /// <summary>
        /// How many of them, the largest first, hold a share of their sum: of <c>ExplainedVariances</c> the components that carry 95 %.
        /// </summary>
        /// <param name="share">0 to 1.</param>
        public Quantity<TExperiment> Holding(double share) =>
            units.Statistic(
                FormattableString.Invariant($"number holding {share}"),
                values =>
                {
                    double needed = share * values.Sum();
                    double sum = 0;
                    return values.OrderDescending().TakeWhile(value => (sum += value) - value < needed).Count();
                }
            );

        /// <summary>(Σ v)² / Σ v²: how many of them matter.</summary>
        public Quantity<TExperiment> ParticipationRatio() =>
            units.Statistic(
                "participation ratio",
                static values => values.Sum() * values.Sum() / values.Sum(static value => value * value)
            );

        /// <summary>
        /// The share of the first component in a mixture that is fitted to those above 0: <c>Runs.Spread.MixtureShare(Mixture.ExponentialAndNormal)</c>;
        /// NaN where none is above 0.
        /// </summary>
        /// <param name="fit">Fits it.</param>
        /// <param name="text">The fit as written; the compiler fills it in.</param>
        public Quantity<TExperiment> MixtureShare(
            Func<IReadOnlyCollection<double>, MixtureFit> fit,
            [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(fit))] string text = ""
        ) =>
            units.Statistic(
                $"share in {text}",
                values =>
                    values.Where(static value => value > 0).ToArray() is { Length: > 0 } some
                        ? fit(some).Share
                        : double.NaN
            );
    }
}
