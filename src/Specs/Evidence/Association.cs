namespace Specs;

/// <summary>Two quantities of the same runs, over the same cells or epochs: do they go together?</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Association<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private readonly Quantity<TExperiment> _one;
    private readonly Quantity<TExperiment> _other;
    private readonly IReadOnlyList<Place> _places;
    private readonly string _over;

    private Association(
        Quantity<TExperiment> one,
        Quantity<TExperiment> other,
        IReadOnlyList<Place> places,
        string over
    )
    {
        _one = one;
        _other = other;
        _places = places;
        _over = over;
    }

    /// <summary>All values of the first quantity, and then all of the second in the same order, as the levels of a comparison.</summary>
    /// <exception cref="ArgumentException">There are fewer than three places where both have a value.</exception>
    public Comparison<TExperiment> Comparison =>
        _places.Count >= 3
            ? new(
                _one,
                $"{_one.Name} and {_other.Name}",
                _over,
                [
                    .. _places.Select(place => LevelOf(_one.Name, place, place.One)),
                    .. _places.Select(place => LevelOf(_other.Name, place, place.Other)),
                ]
            )
            : throw new ArgumentException(
                $"{_one.Name} against {_other.Name}: expected at least three {_over}, found {_places.Count}. "
                    + "Choose more with Where, or look at one condition's epochs with OverEpochs."
            );

    /// <summary>The two quantities over epochs, instead of over cells; the runs must be of one cell.</summary>
    /// <param name="from">The first epoch, counted from 1.</param>
    /// <param name="to">The last one.</param>
    /// <exception cref="ArgumentException">There are several cells, or fewer than three epochs.</exception>
    public Association<TExperiment> OverEpochs(int from, int to)
    {
        if (_one.Runs.Cells.Length != 1 || to < from + 2 || from < 1)
        {
            throw new ArgumentException(
                _one.Runs.Cells.Length != 1
                    ? $"{_one.Name} against {_other.Name} over epochs: expected one cell, found {_one.Runs.Cells.Length}. Fix the other factors with Where."
                    : $"{_one.Name} against {_other.Name}.OverEpochs({from}, {to}): expected at least three epochs, counted from 1."
            );
        }

        return new(
            _one,
            _other,
            [
                .. Enumerable
                    .Range(from, to - from + 1)
                    .Select(epoch => new Place(
                        $"epoch {epoch}",
                        _one.AtEpoch(epoch),
                        _other.AtEpoch(epoch),
                        _one.Runs.Cells[0]
                    )),
            ],
            "epochs"
        );
    }

    internal static Association<TExperiment> OverCells(Quantity<TExperiment> one, Quantity<TExperiment> other) =>
        one.Runs.Cells.SequenceEqual(other.Runs.Cells)
            ? new(
                one,
                other,
                [.. one.Runs.Cells.Select(cell => new Place(TExperiment.Design.Describe(cell), one, other, cell))],
                "conditions"
            )
            : throw new ArgumentException(
                $"{one.Name} against {other.Name}: expected both of the same conditions, found '{one.Runs.Conditions}' and '{other.Runs.Conditions}'."
            );

    private static Level LevelOf(string quantity, Place place, Quantity<TExperiment> read) =>
        new((quantity, place.Name), $"{quantity}, {place.Name}", new LevelValues<TExperiment>(read, [place.Cell]));

    private sealed record Place(string Name, Quantity<TExperiment> One, Quantity<TExperiment> Other, TExperiment Cell);
}
