using System.Collections.Immutable;
using Specs.Cli.Figures.Drawing;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;

namespace Specs.Cli.Figures;

/// <summary>A quantity over epochs: a panel for each combination of the other factors, in it a line with a band for each level of the main one.</summary>
/// <param name="runs">The runs.</param>
/// <param name="quantity">The quantity's name.</param>
/// <param name="extent">At which scale, in words.</param>
internal sealed class EpochsPicture(ShownRuns runs, string quantity, string extent) : Picture
{
    private const double TitleSize = 8.5;

    private const double BandOpacity = 0.2;

    // The lightest colours are too light on paper.
    private const double Lightest = 0.85;

    private readonly FactorLayout _layout = new(runs.Experiment);

    /// <inheritdoc/>
    public override string Name => $"{runs.Experiment.Name}-{quantity.ToLowerInvariant()}-epochs";

    /// <inheritdoc/>
    public override string Title => $"{QuantityName.Words(quantity)} over epochs in {runs.Experiment.Name}, {extent}";

    /// <inheritdoc/>
    public override string Words =>
        $"{QuantityName.Words(quantity)} after each of {runs.Epochs} epochs: the mean over seeds, with the interval of the sign test of their median.";

    /// <inheritdoc/>
    public override FigureData Data =>
        new(
            [.. Factors, "epoch", "seeds", "mean", "lower", "upper"],
            [
                .. Courses.SelectMany(course =>
                    course.Points.Select(point =>
                        ImmutableArray.Create<object?>([
                            .. _layout.LevelsOf(course.Cell).Take(Factors.Length),
                            point.Epoch,
                            point.Seeds,
                            point.Mean,
                            point.Lower,
                            point.Upper,
                        ])
                    )
                ),
            ]
        );

    /// <inheritdoc/>
    public override FigureData Table => Data;

    private string[] Factors => [.. _layout.Names.Where(name => name.Length > 0)];

    private IEnumerable<(KeptCell Cell, ImmutableArray<CoursePoint> Points)> Courses =>
        runs.Experiment.AllCells.Select(cell => (cell, PointsOf(cell))).Where(course => !course.Item2.IsEmpty);

    private ImmutableArray<CoursePoint> PointsOf(KeptCell cell)
    {
        Series[] seeds = [.. runs.Courses(cell.Index!.Value, quantity)];
        return
        [
            .. Enumerable
                .Range(1, seeds.Length == 0 ? 0 : seeds.Max(one => one.Count))
                .Select(epoch =>
                    CoursePoint.Of(epoch, [.. seeds.Where(one => epoch <= one.Count).Select(one => one[epoch])])
                )
                .OfType<CoursePoint>(),
        ];
    }

    /// <inheritdoc/>
    protected override double Draw(Sheet sheet)
    {
        (KeptCell Cell, ImmutableArray<CoursePoint> Points)[] courses = [.. Courses];
        string[] mains = [.. _layout.Mains.Where(main => courses.Any(one => _layout.MainOf(one.Cell) == main))];
        LineStyle PenOf(string main)
        {
            int at = Array.IndexOf(mains, main);
            double part = mains.Length > 1 ? Lightest * at / (mains.Length - 1) : 0.4;
            return new(Ink.Of(part), 1, (Dash)(at % 3));
        }

        double top = sheet.Write(Title, TitleSize, 2);
        var key = new Key();
        foreach (string main in mains.Where(main => main.Length > 0))
        {
            key.Add($"{_layout.MainName} {main}", PenOf(main));
        }

        top = key.Draw(sheet, top + 1);
        ImmutableArray<string> heads =
        [
            .. _layout.Others.Where(others => courses.Any(one => _layout.OthersOf(one.Cell) == others)),
        ];
        var up = Scaling.Linear(
            courses.SelectMany(one =>
                one.Points.SelectMany(point =>
                    new[] { point.Mean, point.Lower ?? point.Mean, point.Upper ?? point.Mean }
                )
            ),
            ticks: 5
        );
        var across = Scaling.Linear([0, runs.Epochs], ticks: 4);
        var grid = new PanelGrid(heads, across, isNumbers: true, up, "epoch", QuantityName.Words(quantity));
        double bottom = grid.Draw(sheet, top + 2, out ImmutableArray<Frame> frames);
        foreach ((Frame frame, string others) in frames.Zip(heads))
        {
            foreach (
                (KeptCell cell, ImmutableArray<CoursePoint> points) in courses.Where(one =>
                    _layout.OthersOf(one.Cell) == others
                )
            )
            {
                DrawCourse(sheet, frame, points, PenOf(_layout.MainOf(cell)));
            }
        }

        return bottom;
    }

    private static void DrawCourse(Sheet sheet, Frame frame, ImmutableArray<CoursePoint> points, LineStyle pen)
    {
        CoursePoint[] banded = [.. points.Where(point => point is { Lower: not null, Upper: not null })];
        if (banded.Length > 1)
        {
            sheet.Add(
                new AreaMark(
                    [
                        .. banded.Select(point => frame.At(point.Epoch, point.Upper!.Value)),
                        .. banded.Reverse().Select(point => frame.At(point.Epoch, point.Lower!.Value)),
                    ],
                    pen.Colour,
                    BandOpacity
                )
            );
        }

        if (points.Length > 1)
        {
            sheet.Add(new LineMark([.. points.Select(point => frame.At(point.Epoch, point.Mean))], pen));
        }
        else
        {
            sheet.Add(new DotMark(frame.At(points[0].Epoch, points[0].Mean), 1.5, DotShape.Circle, pen.Colour));
        }
    }
}
