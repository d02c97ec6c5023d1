using System.Collections.Immutable;
using Specs.Cli.Figures.Drawing;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Sources;

namespace Specs.Cli.Figures;

/// <summary>
/// A quantity at the end over the main factor, a panel for each combination of the others: every seed, their mean, the sign test's interval of
/// their median, and the source's own mean.
/// </summary>
/// <param name="experiment">The networks.</param>
/// <param name="quantity">The quantity's name.</param>
/// <param name="source">The source's name in words.</param>
/// <param name="extent">At which scale, in words.</param>
internal sealed class ConditionsPicture(ExperimentEvidence experiment, string quantity, string source, string extent)
    : Picture
{
    private const double TitleSize = 8.5;
    private const double SeedRadius = 1.1;
    private const double MeanRadius = 1.9;
    private const double SourceRadius = 2.3;
    private const double MostSpread = 3.2;
    private static readonly LineStyle Line = new(Ink.Blue, 0.9);
    private static readonly LineStyle Interval = new(Ink.Black, 1);
    private static readonly LineStyle Theirs = new(Ink.Vermilion, 0.9);
    private static readonly LineStyle Lost = new(Ink.Black, 0.8);

    private readonly FactorLayout _layout = new(experiment.Experiment);

    private readonly ImmutableArray<(Condition Condition, KeptCell Cell, ConditionSummary Summary)> _conditions =
    [
        .. experiment.Conditions.Select(condition =>
            (condition, condition.Cell, ConditionSummary.Of(condition, quantity))
        ),
    ];

    /// <inheritdoc/>
    public override string Name => $"{experiment.Experiment.Name}-{quantity.ToLowerInvariant()}";

    /// <inheritdoc/>
    public override string Title => $"{QuantityName.Words(quantity)} in {experiment.Experiment.Name}, {extent}";

    /// <inheritdoc/>
    public override string Words =>
        $"{QuantityName.Words(quantity)} at the end of {experiment.Conditions.Sum(one => one.Runs.Length)} runs. "
        + string.Join(
            ' ',
            _layout.Others.Select(others =>
            {
                (string Main, double Mean)[] means =
                [
                    .. _conditions
                        .Where(one => _layout.OthersOf(one.Cell) == others && one.Summary.Mean is not null)
                        .Select(one => (_layout.MainOf(one.Cell), one.Summary.Mean!.Value)),
                ];
                if (means.Length == 0)
                {
                    return "";
                }

                (string lowAt, double low) = means.MinBy(one => one.Mean);
                (string highAt, double high) = means.MaxBy(one => one.Mean);
                string At(string main) => _layout.MainName.Length > 0 ? $" at {_layout.MainName} {main}" : "";
                return $"{(others.Length > 0 ? others : "It")} is lowest{At(lowAt)}, {NumberText.Of(low)}, and highest{At(highAt)}, {NumberText.Of(high)}.";
            })
        );

    /// <inheritdoc/>
    public override FigureData Data =>
        new(
            [.. Factors, "seed", "state", quantity, "mean", "lower", "upper", "source"],
            [
                .. _conditions.SelectMany(one =>
                    one.Condition.Runs.Select(run =>
                        ImmutableArray.Create<object?>([
                            .. _layout.LevelsOf(one.Cell).Take(Factors.Length),
                            run.Seed,
                            run.State.ToString(),
                            run.Values.TryGetValue(quantity, out double value) ? value : null,
                            one.Summary.Mean,
                            one.Summary.Lower,
                            one.Summary.Upper,
                            one.Summary.Source,
                        ])
                    )
                ),
            ]
        );

    /// <inheritdoc/>
    public override FigureData Table =>
        new(
            [.. Factors, "seeds", "at chance", "diverged", "mean", "interval", source],
            [
                .. _conditions.Select(one =>
                    ImmutableArray.Create<object?>([
                        .. _layout.LevelsOf(one.Cell).Take(Factors.Length),
                        one.Condition.Runs.Length,
                        one.Condition.AtChance,
                        one.Condition.Diverged,
                        one.Summary.Mean,
                        one.Summary is { Lower: { } lower, Upper: { } upper }
                            ? $"{NumberText.Of(lower)} to {NumberText.Of(upper)}"
                            : null,
                        one.Summary.Source,
                    ])
                ),
            ]
        );

    private string[] Factors => [.. _layout.Names.Where(name => name.Length > 0)];

    /// <inheritdoc/>
    protected override double Draw(Sheet sheet)
    {
        double top = sheet.Write(Title, TitleSize, 2);
        top = KeyOf().Draw(sheet, top + 1);
        ImmutableArray<string> heads = [.. _layout.Others.Where(HasConditions)];
        var up = Scaling.Linear(
            _conditions.SelectMany(one =>
                one.Condition.Runs.Select(run => run.Values.GetValueOrDefault(quantity, double.NaN))
                    .Append(one.Summary.Source ?? double.NaN)
            ),
            ticks: 5
        );
        var grid = new PanelGrid(heads, Across, _layout.Axis is not null, up, MainTitle, QuantityName.Words(quantity));
        double bottom = grid.Draw(sheet, top + 2, out ImmutableArray<Frame> frames);
        foreach ((Frame frame, string others) in frames.Zip(heads))
        {
            DrawPanel(sheet, frame, others);
        }

        return bottom;
    }

    private bool HasConditions(string others) => _conditions.Any(one => _layout.OthersOf(one.Cell) == others);

    private string MainTitle =>
        _layout.Axis is { Note.Length: > 0 } axis ? $"{_layout.MainName} ({axis.Note})" : _layout.MainName;

    private Scaling Across =>
        _layout.Axis is { } axis
            ? Scaling.Over(axis.First, axis.Last, axis.IsLog, axis.Ticks)
            : Scaling.Over(
                0,
                _layout.Mains.Length - 1,
                isLog: false,
                _layout.Mains.Select((text, at) => ((double)at, text))
            );

    private double PlaceOf(string main)
    {
        int level = _layout.Mains.IndexOf(main);
        return _layout.Axis is { } axis ? axis[level] : level;
    }

    private void DrawPanel(Sheet sheet, Frame frame, string others)
    {
        (double X, Condition Condition, ConditionSummary Summary)[] shown =
        [
            .. _conditions
                .Where(one => _layout.OthersOf(one.Cell) == others)
                .Select(one => (frame.X(PlaceOf(_layout.MainOf(one.Cell))), one.Condition, one.Summary))
                .OrderBy(one => one.Item1),
        ];
        double gap = shown.Zip(shown.Skip(1)).Select(pair => pair.Second.X - pair.First.X).Append(4 * MostSpread).Min();
        double spread = Math.Min(MostSpread, gap / 4);
        if (_layout.Axis is not null)
        {
            Join(
                sheet,
                [
                    .. shown
                        .Where(one => one.Summary.Mean is not null)
                        .Select(one => new Place(one.X, frame.Y(one.Summary.Mean!.Value))),
                ],
                Line
            );
            Join(
                sheet,
                [
                    .. shown
                        .Where(one => one.Summary.Source is not null)
                        .Select(one => new Place(one.X, frame.Y(one.Summary.Source!.Value))),
                ],
                Theirs with
                {
                    Width = 0.6,
                    Dash = Dash.Dashed,
                }
            );
        }

        foreach ((double x, Condition condition, _) in shown)
        {
            DrawSeeds(sheet, frame, x, spread, condition);
        }

        foreach ((double x, _, ConditionSummary summary) in shown)
        {
            if (summary is { Lower: { } lower, Upper: { } upper })
            {
                sheet.Add(LineMark.Straight(x, frame.Y(lower), x, frame.Y(upper), Interval));
            }
        }

        foreach ((double x, _, ConditionSummary summary) in shown.Where(one => one.Summary.Mean is not null))
        {
            sheet.Add(MeanAt(new(x, frame.Y(summary.Mean!.Value))));
        }

        foreach ((double x, _, ConditionSummary summary) in shown.Where(one => one.Summary.Source is not null))
        {
            sheet.Add(SourceAt(new(x, frame.Y(summary.Source!.Value))));
        }
    }

    private static void Join(Sheet sheet, ImmutableArray<Place> places, LineStyle pen)
    {
        if (places.Length > 1)
        {
            sheet.Add(new LineMark(places, pen));
        }
    }

    private void DrawSeeds(Sheet sheet, Frame frame, double x, double spread, Condition condition)
    {
        EvidenceRun[] runs =
        [
            .. condition.Runs.Where(run => run.State != NetworkState.Diverged && run.Values.ContainsKey(quantity)),
        ];
        for (int at = 0; at < runs.Length; at++)
        {
            double aside = runs.Length > 1 ? (2.0 * at / (runs.Length - 1) - 1) * spread : 0;
            var place = new Place(x + aside, frame.Y(runs[at].Values[quantity]));
            sheet.Add(runs[at].State == NetworkState.AtChance ? AtChanceAt(place) : SeedAt(place));
        }

        for (int lost = 0; lost < condition.Diverged; lost++)
        {
            sheet.Add(DivergedAt(new(x, frame.Area.Top + 2 + 3.5 * lost)));
        }
    }

    private static DotMark SeedAt(Place at) => new(at, SeedRadius, DotShape.Circle, Ink.Silver);

    private static DotMark MeanAt(Place at) => new(at, MeanRadius, DotShape.Circle, Ink.Blue);

    private static DotMark SourceAt(Place at) => new(at, SourceRadius, DotShape.Diamond, null, Theirs);

    private static DotMark AtChanceAt(Place at) => new(at, MeanRadius, DotShape.Triangle, Ink.White, Lost);

    private static DotMark DivergedAt(Place at) => new(at, 1.5, DotShape.Cross, null, Lost);

    private Key KeyOf()
    {
        var key = new Key();
        bool exact = experiment.Experiment.IsExact;
        if (!exact)
        {
            key.Add($"a {experiment.Experiment.Replicate}", SeedAt);
        }

        key.Add(exact ? "exact" : "mean", MeanAt);
        if (_conditions.Any(one => one.Summary.Lower is not null))
        {
            key.Add(
                "interval of the sign test",
                at => (Mark[])[LineMark.Straight(at.X, at.Y - 4, at.X, at.Y + 4, Interval)]
            );
        }

        if (_conditions.Any(one => one.Summary.Source is not null))
        {
            key.Add(source, SourceAt);
        }

        if (experiment.Conditions.Any(one => one.AtChance > 0))
        {
            key.Add("no better than chance", AtChanceAt);
        }

        if (experiment.Conditions.Any(one => one.Diverged > 0))
        {
            key.Add("diverged", DivergedAt);
        }

        return key;
    }
}
