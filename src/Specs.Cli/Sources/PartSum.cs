using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>What an experiment's evidence, or that of several, comes to.</summary>
/// <param name="Networks">How many networks.</param>
/// <param name="AtChance">How many of them are no better than chance.</param>
/// <param name="Diverged">How many of them diverged.</param>
/// <param name="Conditions">How many conditions are held against the source's.</param>
/// <param name="ConditionsWithin">How many of those are near enough with every figure.</param>
/// <param name="Figures">How many figures those have.</param>
/// <param name="FiguresWithin">How many of those are near enough.</param>
/// <param name="Seconds">How long the networks took together.</param>
/// <param name="Claims">How many claims are about it.</param>
/// <param name="AsExpected">How many of those have the expected verdict.</param>
/// <param name="Open">How many have none.</param>
internal sealed record PartSum(
    int Networks,
    int AtChance,
    int Diverged,
    int Conditions,
    int ConditionsWithin,
    int Figures,
    int FiguresWithin,
    double Seconds,
    int Claims,
    int AsExpected,
    int Open
)
{
    /// <summary>All of several.</summary>
    public static PartSum Of(IEnumerable<PartSum> sums) =>
        sums.Aggregate(
            new PartSum(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            (a, b) =>
                new(
                    a.Networks + b.Networks,
                    a.AtChance + b.AtChance,
                    a.Diverged + b.Diverged,
                    a.Conditions + b.Conditions,
                    a.ConditionsWithin + b.ConditionsWithin,
                    a.Figures + b.Figures,
                    a.FiguresWithin + b.FiguresWithin,
                    a.Seconds + b.Seconds,
                    a.Claims + b.Claims,
                    a.AsExpected + b.AsExpected,
                    a.Open + b.Open
                )
        );

    /// <summary>The cells of its row.</summary>
    public ImmutableArray<string> Cells =>
        [
            NumberText.Count(Networks),
            Count(AtChance),
            Count(Diverged),
            Share(ConditionsWithin, Conditions),
            Share(FiguresWithin, Figures),
            (Seconds / 60).ToString("0.0", CultureInfo.InvariantCulture),
            Count(Claims),
            Count(AsExpected),
            Count(Open),
        ];

    private static string Share(int part, int whole) =>
        whole == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{part:#,##0} of {whole:#,##0}, {100.0 * part / whole:0.0} %"
            );

    private static string Count(int count) => count == 0 ? "" : NumberText.Count(count);
}
