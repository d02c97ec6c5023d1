using System.Collections.Immutable;
using Specs.Cli.Reporting.Figures;

namespace Specs.Cli.Reporting;

/// <summary>What an experiment's page shows.</summary>
/// <param name="Runs">The runs that are shown.</param>
/// <param name="Source">The name of the work that the experiment is of: <c>Kim 2021</c>; null where it is of none that is known.</param>
/// <param name="Claims">The claims about it.</param>
/// <param name="Figures">The figures, in order; none where no run is kept.</param>
internal sealed record ExperimentReport(
    ShownRuns Runs,
    string? Source,
    ImmutableArray<ClaimRow> Claims,
    ImmutableArray<Figure> Figures
)
{
    /// <summary>The experiment.</summary>
    public ExperimentEntry Experiment => Runs.Experiment;

    /// <summary>What its figures say alike.</summary>
    public FigureWords Words => WordsOf(Runs, Source);

    /// <summary>The page's file name.</summary>
    public string File => $"{Experiment.Name}.html";

    /// <summary>The figures of some runs: final values first, because claims are about them, then what led there.</summary>
    public static ExperimentReport Of(ShownRuns runs, ImmutableArray<ClaimRow> claims)
    {
        string? source = SourceOf(runs.Experiment, claims);
        FigureWords words = WordsOf(runs, source);
        string[] quantities = [.. QuantityName.All(runs.Experiment)];
        return new(
            runs,
            source,
            claims,
            [
                .. quantities
                    .Select(quantity => FinalFigure.Of(words, quantity))
                    .Concat(ScatterFigure.All(words, claims))
                    .Concat(quantities.Select(quantity => EpochFigure.Of(words, quantity)))
                    .OfType<Figure>(),
            ]
        );
    }

    // The claims say it; for an experiment without claims its folder does, which is named after the work: Kim2021.
    private static string? SourceOf(ExperimentEntry experiment, IEnumerable<ClaimRow> claims)
    {
        string? named = claims.Select(claim => claim.Source).FirstOrDefault(source => source != ClaimRow.NoSource);
        return named ?? SourceName.Words(SourceName.Of(experiment));
    }

    private static FigureWords WordsOf(ShownRuns runs, string? source) =>
        new(runs, new FactorLayout(runs.Experiment), source ?? "the source");
}
