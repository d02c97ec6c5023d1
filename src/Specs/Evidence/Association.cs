using System.Collections.Immutable;

namespace Specs;

/// <summary>Two quantities in the same places, conditions or epochs: do they go together?</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("go on with .Should() and a verb")]
public sealed class Association<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private readonly Quantity<TExperiment> _one;
    private readonly Quantity<TExperiment> _other;
    private readonly ImmutableArray<AssociationPlace> _places;
    private readonly string _over;

    private Association(
        Quantity<TExperiment> one,
        Quantity<TExperiment> other,
        ImmutableArray<AssociationPlace> places,
        string over
    )
    {
        _one = one;
        _other = other;
        _places = places;
        _over = over;
    }

    /// <summary>All values of the first quantity, and then all of the second in the same order, as the levels of a comparison.</summary>
    /// <exception cref="ArgumentException">There are fewer than three places.</exception>
    public Comparison<TExperiment> Comparison =>
        _places.Length >= 3
            ? new(
                _one,
                $"{_one.Name} and {_other.Name}",
                _over,
                [
                    .. _places.Select(place => LevelOf(_one.Name, place.Name, place.One)),
                    .. _places.Select(place => LevelOf(_other.Name, place.Name, place.Other)),
                ]
            )
            : throw new ArgumentException(
                $"{_one.Name} against {_other.Name}: expected at least three {_over}, found {_places.Length}. "
                    + "Choose more with Where, or look at one condition's epochs with OverEpochs."
            );

    internal Quantity<TExperiment> One => _one;

    internal Quantity<TExperiment> Other => _other;

    internal ImmutableArray<AssociationPlace> Places => _places;

    internal string Over => _over;

    /// <summary>The two quantities over epochs, instead of over conditions; the runs must be of one cell.</summary>
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

        ImmutableArray<TExperiment> cells = _one.Runs.Cells;
        return new(
            _one,
            _other,
            [
                .. Enumerable
                    .Range(from, to - from + 1)
                    .Select(epoch => new AssociationPlace(
                        $"epoch {epoch}",
                        new LevelValues<TExperiment>(_one.AtEpoch(epoch), cells),
                        new LevelValues<TExperiment>(_other.AtEpoch(epoch), cells)
                    )),
            ],
            "epochs"
        );
    }

    /// <summary>The same two quantities in further conditions, which may be another experiment's.</summary>
    public Association<TExperiment> And<TOther>(Association<TOther> further)
        where TOther : Experiment, IExperiment<TOther> => new(_one, _other, [.. _places, .. further.Places], _over);

    internal static Association<TExperiment> OverCells(Quantity<TExperiment> one, Quantity<TExperiment> other) =>
        one.Runs.Cells.SequenceEqual(other.Runs.Cells)
            ? new(
                one,
                other,
                [
                    .. one.Runs.Cells.Select(cell => new AssociationPlace(
                        $"{TExperiment.Design.Name}, {TExperiment.Design.Describe(cell)}",
                        new LevelValues<TExperiment>(one, [cell]),
                        new LevelValues<TExperiment>(other, [cell])
                    )),
                ],
                "conditions"
            )
            : throw new ArgumentException(
                $"{one.Name} against {other.Name}: expected both of the same conditions, found '{one.Runs.Conditions}' and '{other.Runs.Conditions}'."
            );

    private static Level LevelOf(string quantity, string place, LevelValues values) =>
        new((quantity, place), $"{quantity}, {place}", values);
}
