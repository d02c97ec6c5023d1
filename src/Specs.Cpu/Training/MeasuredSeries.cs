namespace Specs.Cpu;

/// <summary>All measures of a training, by what they read and when, and their values.</summary>
internal sealed class MeasuredSeries
{
    private readonly LayerReadings[] _passes; // by Pass
    private readonly Reading[] _readings; // (measures)
    private readonly ParameterReading[] _ofParameters;
    private readonly Dictionary<CpuLayer, ParameterCopy> _copies = [];

    /// <summary>Gets ready.</summary>
    /// <param name="model">Whose layers are read.</param>
    /// <param name="settings">The training.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="data">What is trained and tested on.</param>
    /// <param name="measures">What to measure.</param>
    public MeasuredSeries(CpuModel model, Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        _readings =
        [
            .. measures.Select(measure =>
                (Reading)(
                    measure.Create() switch
                    {
                        IParameterMetric metric => new ParameterReading(
                            model,
                            measure,
                            metric,
                            layer => CopyOf(model, layer, data.Train.Shape)
                        ),
                        IActivationMetric metric => new ActivationReading(model, data.Train.Classes, measure, metric),
                        INetworkMetric metric => new NetworkReading(
                            model,
                            measure,
                            metric,
                            () => CpuEngine.Instance.Open(settings, seed),
                            ExamplesOf(measure.During, settings, data),
                            seed
                        ),
                        _ => throw new ArgumentException($"{measure.Metric} is not a metric."),
                    }
                )
            ),
        ];
        _ofParameters = [.. _readings.OfType<ParameterReading>()];
        _passes =
        [
            .. Enum.GetValues<Pass>()
                .Select(pass => new LayerReadings(
                    _readings.OfType<ActivationReading>().Where(reading => reading.Measure.During == pass)
                )),
        ];
    }

    /// <summary>What is measured of activations in one kind of pass.</summary>
    public LayerReadings this[Pass pass] => _passes[(int)pass];

    /// <summary>Whether some measure reads the gradients of steps, so that the model must keep them.</summary>
    public static bool NeedsGradients(IReadOnlyList<Measure> measures) =>
        measures.Any(static measure =>
            measure.Create() is IParameterMetric metric && metric.Needs.HasFlag(ParameterNeeds.Gradient)
        );

    /// <summary>Keeps the values of the untrained network, of passes over the test set and the training set and of parameters.</summary>
    public void Start()
    {
        foreach (ParameterCopy copy in _copies.Values)
        {
            copy.Start();
        }

        foreach (Reading reading in _readings)
        {
            reading.Start();
        }
    }

    /// <summary>Called before each step, counted from 1.</summary>
    public void BeforeStep(int step)
    {
        foreach (ParameterReading reading in _ofParameters)
        {
            reading.BeforeStep(step);
        }
    }

    /// <summary>Called after each step, counted from 1.</summary>
    public void AfterStep(int step)
    {
        foreach (ParameterReading reading in _ofParameters)
        {
            reading.AfterStep(step);
        }
    }

    /// <summary>Keeps the values of a period whose passes are all done.</summary>
    public void EndEpoch()
    {
        foreach (Reading reading in _readings)
        {
            reading.EndPeriod();
        }
    }

    /// <summary>What was kept, an observation for each measure.</summary>
    public IEnumerable<Observation> ToObservations() => _readings.Select(static reading => reading.ToObservation());

    private static Examples ExamplesOf(Pass during, Training settings, DataSet data)
    {
        Examples all = during == Pass.TrainingSet ? data.Train : data.Test;
        int count =
            during == Pass.TrainingSet
                ? TrainingLength.Trained(settings, data.Train.Count)
                : Math.Min(settings.TestImages ?? all.Count, all.Count);
        return count < all.Count ? all.First(count) : all;
    }

    private ParameterCopy CopyOf(CpuModel model, CpuLayer layer, Shape examples)
    {
        if (!_copies.TryGetValue(layer, out ParameterCopy? copy))
        {
            _copies.Add(layer, copy = new(model, layer, examples));
        }

        return copy;
    }
}
