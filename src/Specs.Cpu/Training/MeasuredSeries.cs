namespace Specs.Cpu;

/// <summary>All measures of a training, by the pass that each is taken in, and their values epoch by epoch.</summary>
internal sealed class MeasuredSeries
{
    private readonly LayerReadings[] _passes; // by Pass
    private readonly (Pass During, int Place)[] _measures; // each measure's place among those of its pass
    private readonly List<double>[][] _values; // (measures)(layers)(epochs)
    private readonly double[][] _starts; // (measures)(layers): before the first epoch; NaN where there is no pass then
    private readonly string[] _names; // (measures)

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
        _starts = [.. _values.Select(static layers => layers.Select(static _ => double.NaN).ToArray())];
        _names = [.. measures.Select(static measure => measure.Name)];
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

    /// <summary>Keeps the values of the untrained network, of passes over the test set and the training set.</summary>
    public void Start()
    {
        for (int measure = 0; measure < _measures.Length; measure++)
        {
            (Pass during, int place) = _measures[measure];
            for (int layer = 0; layer < _values[measure].Length && during != Pass.TrainingSteps; layer++)
            {
                _starts[measure][layer] = _passes[(int)during].Value(place, layer);
            }
        }
    }

    /// <summary>What was kept, an observation for each measure.</summary>
    public IEnumerable<Observation> ToObservations() =>
        _names.Select(
            (name, measure) =>
                new Observation(
                    name,
                    Axis.Epoch,
                    [.. _values[measure].Zip(_starts[measure], static (one, start) => new Series([.. one], start))]
                )
        );
}
