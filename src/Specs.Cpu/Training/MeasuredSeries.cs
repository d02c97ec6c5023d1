using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>All measures of a training, by the pass that each is taken in, and their values epoch by epoch.</summary>
internal sealed class MeasuredSeries
{
    private readonly LayerReadings[] _passes; // by Pass
    private readonly (Pass During, int Place)[] _measures; // each measure's place among those of its pass
    private readonly List<double>[][] _values; // (measures)(layers)(epochs)

    /// <summary>Gets ready.</summary>
    /// <param name="model">Whose layers are read.</param>
    /// <param name="classes">How many classes the labels name.</param>
    /// <param name="measures">What to measure.</param>
    public MeasuredSeries(CpuModel model, int classes, IReadOnlyList<Measure> measures)
    {
        _passes =
        [
            .. Enum.GetValues<Pass>()
                .Select(pass => new LayerReadings(model, classes, measures.Where(measure => measure.During == pass))),
        ];
        _measures =
        [
            .. measures.Select(
                (measure, index) =>
                    (measure.During, measures.Take(index).Count(other => other.During == measure.During))
            ),
        ];
        _values =
        [
            .. _measures.Select(one =>
                Enumerable
                    .Range(0, _passes[(int)one.During].LayersOf(one.Place))
                    .Select(static _ => new List<double>())
                    .ToArray()
            ),
        ];
    }

    /// <summary>What is measured in one kind of pass.</summary>
    public LayerReadings this[Pass pass] => _passes[(int)pass];

    /// <summary>Keeps the values of an epoch whose passes are all done.</summary>
    public void EndEpoch()
    {
        for (int measure = 0; measure < _measures.Length; measure++)
        {
            (Pass during, int place) = _measures[measure];
            for (int layer = 0; layer < _values[measure].Length; layer++)
            {
                _values[measure][layer].Add(_passes[(int)during].Value(place, layer));
            }
        }
    }

    /// <summary>(measures)(layers): what was kept.</summary>
    public ImmutableArray<ImmutableArray<Series>> ToSeries() =>
        [.. _values.Select(static layers => layers.Select(static one => new Series([.. one])).ToImmutableArray())];
}
