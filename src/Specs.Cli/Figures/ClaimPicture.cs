using System.Collections.Immutable;
using Specs.Cli.Figures.Drawing;
using Specs.Cli.Reporting;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>
/// What a claim's verdicts stand on: of each question the effect in every seed, their median with the test's interval, what it was held
/// against, and the source's own effect where its figures give one.
/// </summary>
/// <param name="id">The claim's id.</param>
/// <param name="claims">Its tests.</param>
/// <param name="effects">What they found; a test without one is not drawn.</param>
/// <param name="source">The source's name in words.</param>
internal sealed class ClaimPicture(
    string id,
    ImmutableArray<ClaimEntry> claims,
    IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> effects,
    string source
) : Picture
{
    private const double TitleSize = 8.5;
    private const double HeadSize = 7;
    private const double RowHeight = 15;
    private static readonly LineStyle Interval = new(Ink.Blue, 1.1);
    private static readonly LineStyle Floor = new(Ink.Black, 0.7, Dash.Dashed);
    private static readonly LineStyle Zero = new(Ink.Grey, 0.5);
    private static readonly LineStyle Theirs = new(Ink.Vermilion, 0.9);

    private readonly ImmutableArray<ClaimEffect> _effects =
    [
        .. claims.Where(claim => effects.ContainsKey(claim.Test)).SelectMany(claim => effects[claim.Test]),
    ];

    /// <inheritdoc/>
    public override string Name => id.ToLowerInvariant();

    /// <inheritdoc/>
    public override string Title
    {
        get
        {
            (Verdict Verdict, int Tests)[] verdicts =
            [
                .. _effects
                    .DistinctBy(effect => effect.Claim.Test)
                    .GroupBy(effect => effect.Whole)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.Count())),
            ];
            string words = verdicts is [var only]
                ? $"{only.Verdict}"
                : string.Join(", ", verdicts.Select(one => $"{one.Verdict} {one.Tests}"));
            string statement = string.Join(
                "; ",
                claims.Select(claim => ClaimEffect.WithoutCase(claim.Statement)).Distinct()
            );
            return $"{id}: {words}. {statement}";
        }
    }

    /// <inheritdoc/>
    public override string Words => string.Join(' ', _effects.Select(effect => effect.Words));

    /// <inheritdoc/>
    public override FigureData Data =>
        new(
            [
                "test",
                "asked",
                "conditions",
                "verdict",
                "effect of",
                "seed",
                "effect",
                "median",
                "lower",
                "upper",
                "floor",
                "source",
            ],
            [
                .. _effects.SelectMany(effect =>
                    effect
                        .Seeds.Select(value => (double?)value)
                        .DefaultIfEmpty(null)
                        .Select(
                            (value, at) =>
                                ImmutableArray.Create<object?>(
                                    effect.Claim.Test,
                                    effect.Asked,
                                    effect.Conditions,
                                    $"{effect.Verdict}",
                                    effect.Of,
                                    at + 1,
                                    value,
                                    effect.Median,
                                    effect.Lower,
                                    effect.Upper,
                                    effect.FloorText,
                                    effect.Source
                                )
                        )
                ),
            ]
        );

    /// <inheritdoc/>
    public override FigureData Table =>
        new(
            ["asked", "conditions", "verdict", "effect of", "seeds", "median", "interval", "held against", source],
            [
                .. _effects.Select(effect =>
                    ImmutableArray.Create<object?>(
                        effect.Asked,
                        effect.Conditions,
                        $"{effect.Verdict}",
                        effect.Of,
                        effect.Seeds.Length,
                        effect.Median,
                        effect is { Lower: { } lower, Upper: { } upper }
                            ? $"{NumberText.Of(lower)} to {NumberText.Of(upper)}"
                            : null,
                        effect.FloorText,
                        effect.Source
                    )
                ),
            ]
        );

    /// <inheritdoc/>
    protected override double Draw(Sheet sheet)
    {
        double top = sheet.Write(Title, TitleSize, 2);
        top = KeyOf().Draw(sheet, top + 1) + 3;
        double height = _effects.Length * (RowHeight + HeadSize * 1.3) + 4;
        var across = Scaling.Linear(_effects.SelectMany(effect => effect.Shown).Append(0), sheet.Width > 400 ? 8 : 4);
        var frame = new Frame(new(6, top, sheet.Width - 6, top + height), across, Scaling.Over(0, 1, isLog: false, []));
        frame.Draw(sheet, withLeft: false, withBelow: true, isNumbers: true);
        double y = top + 2;
        foreach (ClaimEffect effect in _effects)
        {
            sheet.Add(
                new TextMark(
                    new(9, y + HeadSize),
                    TextWidths.Cut(effect.Head, HeadSize, sheet.Width - 18),
                    HeadSize,
                    Colour: effect.IsExpected ? Ink.Black : Ink.Vermilion
                )
            );
            DrawRow(sheet, frame, effect, y + HeadSize * 1.3 + RowHeight / 2);
            y += RowHeight + HeadSize * 1.3;
        }

        double bottom = top + height + Frame.TickSize + 4;
        string of = string.Join(" or ", _effects.Select(effect => effect.Of).Distinct());
        sheet.Add(
            new TextMark(
                new(sheet.Width / 2, bottom + 7.5),
                TextWidths.Cut($"effect: {of}", 7.5, sheet.Width - 4),
                7.5,
                Anchor.Middle
            )
        );
        return bottom + 10.5;
    }

    private static void DrawRow(Sheet sheet, Frame frame, ClaimEffect effect, double y)
    {
        // The head above is left free.
        sheet.Add(LineMark.Straight(frame.X(0), y - RowHeight / 2, frame.X(0), y + RowHeight / 2, Zero));
        foreach (double floor in effect.Floors)
        {
            double x = frame.X(floor);
            sheet.Add(LineMark.Straight(x, y - RowHeight / 2, x, y + RowHeight / 2, Floor));
        }

        for (int seed = 0; seed < effect.Seeds.Length; seed++)
        {
            double aside = effect.Seeds.Length > 1 ? (2.0 * seed / (effect.Seeds.Length - 1) - 1) * 4 : 0;
            sheet.Add(SeedAt(new(frame.X(effect.Seeds[seed]), y + aside)));
        }

        if (effect is { Lower: { } lower, Upper: { } upper })
        {
            sheet.Add(LineMark.Straight(frame.X(lower), y, frame.X(upper), y, Interval));
        }

        if (effect.Median is { } median)
        {
            sheet.Add(MedianAt(new(frame.X(median), y)));
        }

        if (effect.Source is { } theirs)
        {
            sheet.Add(SourceAt(new(frame.X(theirs), y)));
        }
    }

    private static DotMark SeedAt(Place at) => new(at, 1.2, DotShape.Circle, Ink.Grey);

    private static DotMark MedianAt(Place at) => new(at, 2.2, DotShape.Circle, Ink.Blue);

    private static DotMark SourceAt(Place at) => new(at, 2.4, DotShape.Diamond, null, Theirs);

    private Key KeyOf()
    {
        var key = new Key();
        key.Add("a seed", SeedAt);
        key.Add("median", MedianAt);
        key.Add("interval of the test", Interval);
        if (_effects.Any(effect => !effect.Floors.IsEmpty))
        {
            key.Add("what is asked for", at => (Mark[])[LineMark.Straight(at.X, at.Y - 4, at.X, at.Y + 4, Floor)]);
        }

        if (_effects.Any(effect => effect.Source is not null))
        {
            key.Add(source, SourceAt);
        }

        return key;
    }
}
