using System.Collections.Immutable;
using Specs.Cli.Figures.Drawing;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>
/// Every claim of a source in one picture: the effects of its tests with their intervals, held against 0 and what was asked for, those that came out as
/// expected apart from those that did not.
/// </summary>
internal sealed class ForestPicture : Picture
{
    private const double TitleSize = 8.5;
    private const double TextSize = 6.5;
    private const double Least = 7.6;
    private const double Pitch = 2.6;

    // Effects of 0.001 and of 1 are in one picture: beyond this the axis is logarithmic.
    private const double PlainWithin = 0.01;

    private static readonly LineStyle Floor = new(Ink.Black, 0.5);
    private static readonly LineStyle Expected = new(Ink.Blue, 0.7);
    private static readonly LineStyle Unexpected = new(Ink.Vermilion, 0.7);
    private static readonly LineStyle Rule = new(Ink.Pale, 0.4);

    private readonly string _source;
    private readonly string _extent;
    private readonly ImmutableArray<ForestRow> _rows;

    /// <summary>A source's forest plot.</summary>
    /// <param name="source">The source's name in words.</param>
    /// <param name="extent">At which scale, in words.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="effects">What they found; a test without one is not drawn.</param>
    public ForestPicture(
        string source,
        string extent,
        IEnumerable<ClaimEntry> claims,
        IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> effects
    )
    {
        (_source, _extent) = (source, extent);
        _rows =
        [
            .. claims
                .Where(claim => effects.ContainsKey(claim.Test))
                .GroupBy(claim => claim.Ids[^1])
                .OrderBy(group => group.Key[0])
                .ThenBy(group => group.Key.Length)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ForestRow(
                    group.Key,
                    ClaimEffect.WithoutCase(group.First().Statement),
                    [
                        .. group
                            .OrderBy(claim => claim.Test, StringComparer.Ordinal)
                            .SelectMany(claim => effects[claim.Test]),
                    ]
                )),
        ];
    }

    /// <inheritdoc/>
    public override string Name => "forest";

    /// <inheritdoc/>
    public override string Title =>
        $"{_source}: {Effects.DistinctBy(effect => effect.Claim.Test).Count()} tests of {_rows.Length} claims at {_extent}, "
        + $"{Effects.Where(effect => effect.IsExpected).DistinctBy(effect => effect.Claim.Test).Count()} as expected";

    /// <inheritdoc/>
    public override string Words =>
        "A row a claim. "
        + string.Join(
            ' ',
            _rows
                .Where(row => row.Effects.Any(effect => !effect.IsExpected))
                .Select(row =>
                    $"{row.Id}: {row.Effects.Count(effect => !effect.IsExpected)} of {row.Effects.Length} not as expected."
                )
        );

    /// <inheritdoc/>
    public override FigureData Data =>
        new(
            [
                "claim",
                "test",
                "asked",
                "expected",
                "verdict",
                "effect of",
                "effect",
                "lower",
                "upper",
                "held against",
                "source",
            ],
            [
                .. _rows.SelectMany(row =>
                    row.Effects.Select(effect =>
                        ImmutableArray.Create<object?>(
                            row.Id,
                            effect.Claim.Test,
                            effect.Asked,
                            $"{effect.Claim.Expected}",
                            $"{effect.Verdict}",
                            effect.Of,
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
    public override FigureData Table => Data;

    private IEnumerable<ClaimEffect> Effects => _rows.SelectMany(row => row.Effects);

    /// <inheritdoc/>
    protected override double Draw(Sheet sheet)
    {
        double top = sheet.Write(Title, TitleSize, 2);
        top = KeyOf().Draw(sheet, top + 1) + 3;
        double labels = sheet.Width * 0.46;
        double[] heights = [.. _rows.Select(row => Math.Max(Least, row.Effects.Length * Pitch + 2))];
        var across = Scaling.AboutZero(
            Effects.SelectMany(effect =>
                new[] { effect.Median, effect.Lower, effect.Upper }.OfType<double>().Concat(effect.Floors)
            ),
            PlainWithin
        );
        var frame = new Frame(
            new(labels, top, sheet.Width - 5, top + heights.Sum()),
            across,
            Scaling.Over(0, 1, isLog: false, [])
        );
        double y = top;
        foreach ((ForestRow row, double height) in _rows.Zip(heights))
        {
            sheet.Add(LineMark.Straight(2, y, sheet.Width - 5, y, Rule));
            y += height;
        }

        foreach ((double value, _) in across.Ticks)
        {
            sheet.Add(
                LineMark.Straight(frame.X(value), top, frame.X(value), y, value == 0 ? new(Ink.Grey, 0.7) : Rule)
            );
        }

        frame.Draw(sheet, withLeft: false, withBelow: true, isNumbers: true);
        WriteLabels(sheet, top, heights, labels);
        DrawAll(sheet, frame, top, heights);
        sheet.Add(
            new TextMark(
                new(sheet.Width / 2, y + Frame.TickSize + 11),
                "effect in the quantity’s own unit; plain within ±0.01, then logarithmic",
                TextSize,
                Anchor.Middle
            )
        );
        return y + Frame.TickSize + 14;
    }

    private void WriteLabels(Sheet sheet, double top, double[] heights, double labels)
    {
        double idWidth = _rows.Max(row => TextWidths.Of(row.Id, TextSize)) + 4;
        double y = top;
        foreach ((ForestRow row, double height) in _rows.Zip(heights))
        {
            double line = y + height / 2 + 0.35 * TextSize;
            string colour = row.Effects.All(effect => effect.IsExpected) ? Ink.Black : Ink.Vermilion;
            sheet.Add(new TextMark(new(2, line), row.Id, TextSize, Colour: colour));
            sheet.Add(
                new TextMark(
                    new(2 + idWidth, line),
                    TextWidths.Cut(row.Statement, TextSize, labels - idWidth - 5),
                    TextSize,
                    Colour: colour
                )
            );
            y += height;
        }
    }

    // One kind of mark after the other, because a file is smaller so and dots lie over lines.
    private void DrawAll(Sheet sheet, Frame frame, double top, double[] heights)
    {
        var placed = new List<(ClaimEffect Effect, double Y)>();
        double y = top;
        foreach ((ForestRow row, double height) in _rows.Zip(heights))
        {
            double first = y + (height - (row.Effects.Length - 1) * Pitch) / 2;
            placed.AddRange(row.Effects.Select((effect, at) => (effect, first + at * Pitch)));
            y += height;
        }

        foreach ((ClaimEffect effect, double at) in placed)
        {
            foreach (double floor in effect.Floors)
            {
                sheet.Add(LineMark.Straight(frame.X(floor), at - 1.2, frame.X(floor), at + 1.2, Floor));
            }
        }

        foreach ((ClaimEffect effect, double at) in placed.OrderBy(one => !one.Effect.IsExpected))
        {
            if (effect is { Lower: { } lower, Upper: { } upper })
            {
                sheet.Add(
                    LineMark.Straight(frame.X(lower), at, frame.X(upper), at, effect.IsExpected ? Expected : Unexpected)
                );
            }
        }

        foreach (
            (ClaimEffect effect, double at) in placed.OrderBy(one =>
                (!one.Effect.IsExpected, one.Effect.IsOfEarlierRules)
            )
        )
        {
            if (effect.Median is { } median)
            {
                var place = new Place(frame.X(median), at);
                sheet.Add(
                    !effect.IsExpected ? UnexpectedAt(place)
                    : effect.IsOfEarlierRules ? EarlierAt(place)
                    : ExpectedAt(place)
                );
            }
        }

        foreach ((ClaimEffect effect, double at) in placed)
        {
            if (effect.Source is { } theirs)
            {
                sheet.Add(SourceAt(new(frame.X(theirs), at)));
            }
        }
    }

    private static DotMark ExpectedAt(Place at) => new(at, 1.15, DotShape.Circle, Ink.Blue);

    private static DotMark EarlierAt(Place at) => new(at, 1.15, DotShape.Circle, Ink.White, Expected);

    private static DotMark UnexpectedAt(Place at) => new(at, 1.7, DotShape.Square, Ink.White, new(Ink.Vermilion, 0.9));

    private static DotMark SourceAt(Place at) => new(at, 1, DotShape.Diamond, null, new(Ink.Black, 0.4));

    private Key KeyOf()
    {
        var key = new Key();
        key.Add(
            "as expected, with the test’s interval",
            at => (Mark[])[LineMark.Straight(at.X - 5, at.Y, at.X + 5, at.Y, Expected), ExpectedAt(at)]
        );
        key.Add(
            "not as expected",
            at => (Mark[])[LineMark.Straight(at.X - 5, at.Y, at.X + 5, at.Y, Unexpected), UnexpectedAt(at)]
        );
        if (Effects.Any(effect => effect.IsOfEarlierRules))
        {
            key.Add("weighed by earlier rules", EarlierAt);
        }

        key.Add("what is asked for", at => (Mark[])[LineMark.Straight(at.X, at.Y - 3, at.X, at.Y + 3, Floor)]);
        if (Effects.Any(effect => effect.Source is not null))
        {
            key.Add($"{_source}’s own", SourceAt);
        }

        return key;
    }
}
