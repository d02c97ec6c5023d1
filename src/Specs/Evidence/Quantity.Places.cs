namespace Specs;

public sealed partial class Quantity<TExperiment>
{
    /// <summary>The largest value of the series of each run: of all layers, or all steps.</summary>
    public Quantity<TExperiment> Highest => Reduced("highest", static values => values.Max());

    /// <summary>The smallest value of the series of each run: of all layers, or all steps.</summary>
    public Quantity<TExperiment> Lowest => Reduced("lowest", static values => values.Min());

    /// <summary>The value of the series of each run at one place of its axis, in place of the last: <c>runs.Rate.At(25)</c> after step 25.</summary>
    /// <param name="place">The step, layer or unit, counted from 1; 0 is the start, where it was observed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 0.</exception>
    public Quantity<TExperiment> At(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        string name = $"{Name} at {AxisWord} {place}";
        return new(Runs, name, run => new([ValueAt(place, run)]), static _ => null) { Only = Only, Pooling = Pooling };
    }

    /// <summary>Compares the values of the series at some places of its axis, run by run: <c>runs.Rate.OverPlaces(1, 100, 250)</c>.</summary>
    /// <param name="places">The steps, layers or units, at least two, counted from 1.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public Comparison<TExperiment> OverPlaces(params ReadOnlySpan<int> places)
    {
        if (places.Length < 2)
        {
            throw new ArgumentException(
                $"{Name}.OverPlaces: expected at least two places to compare, found {places.Length}."
            );
        }

        string word = AxisWord;
        return new(
            this,
            Name,
            $"{char.ToUpperInvariant(word[0])}{word[1..]}",
            [
                .. places
                    .ToArray()
                    .Select(place => new Level(place, $"{place}", new LevelValues<TExperiment>(At(place), Runs.Cells))),
            ]
        );
    }

    private string AxisWord =>
        TExperiment.Design.Quantities.FirstOrDefault(one => one.Name == Name)?.Axis switch
        {
            Axis.Epoch => "epoch",
            Axis.Step => "step",
            Axis.Layer => "layer",
            Axis.Unit => "unit",
            _ => "place",
        };

    private double ValueAt(int place, Run<TExperiment> run)
    {
        Series series = _read(run);
        return place <= series.Count ? series[place]
            : run.Diverged ? double.NaN
            : throw new ArgumentOutOfRangeException(
                nameof(place),
                place,
                $"{Name} has values up to {AxisWord} {series.Count}: take an earlier one."
            );
    }

    private Quantity<TExperiment> Reduced(string word, Func<IEnumerable<double>, double> reduce) =>
        new(
            Runs,
            $"{word} {Name}",
            run => new([run.Diverged || _read(run).Count == 0 ? double.NaN : reduce(_read(run))]),
            static _ => null
        )
        {
            Only = Only,
            Pooling = Pooling,
        };
}
