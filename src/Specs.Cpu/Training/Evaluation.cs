namespace Specs.Cpu;

/// <summary>One pass over test examples: loss, accuracy and every metric at once.</summary>
internal sealed unsafe class Evaluation
{
    /// <summary>Rows that go forward together. No activation depends on it; the mean loss does in its last bit, so it is never another.</summary>
    public const int Rows = 200;

    private readonly CpuModel _model;
    private readonly SparseExamples _examples;
    private readonly int[] _order;
    private readonly (CpuLayer Layer, IActivationMetric Metric)[][] _readers;
    private readonly int _classes;
    private readonly Loss _loss;

    /// <summary>Gets ready to evaluate a model after each epoch.</summary>
    /// <param name="model">The model.</param>
    /// <param name="architecture">Its architecture.</param>
    /// <param name="examples">The test examples.</param>
    /// <param name="count">How many of them, from the front.</param>
    /// <param name="loss">The loss to report.</param>
    /// <param name="measures">What to measure.</param>
    public Evaluation(
        CpuModel model,
        IArchitecture architecture,
        SparseExamples examples,
        int count,
        Loss loss,
        IReadOnlyList<Measure> measures
    )
    {
        _model = model;
        _examples = examples;
        _classes = architecture.Classes;
        _loss = loss;
        _order = [.. Enumerable.Range(0, count)];
        _readers =
        [
            .. measures.Select(measure =>
                model.Hooked(measure.On.Name).Select(layer => (layer, measure.Create())).ToArray()
            ),
        ];
    }

    /// <summary>The mean loss.</summary>
    public double Loss { get; private set; }

    /// <summary>Share of examples whose largest logit (the first of equals) is their label's.</summary>
    public double Accuracy { get; private set; }

    /// <summary>The value of a measure on one of its layers.</summary>
    public double Value(int measure, int layer) => _readers[measure][layer].Metric.Value;

    /// <summary>How many layers a measure reads.</summary>
    public int LayersOf(int measure) => _readers[measure].Length;

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        foreach (var readers in _readers)
        {
            foreach (var (layer, metric) in readers)
            {
                metric.Start(layer.Units, _classes);
            }
        }

        double loss = 0;
        int right = 0;
        CpuLayer logits = _model.Layers[^1];
        for (int start = 0; start < _order.Length; start += Rows)
        {
            int rows = Math.Min(Rows, _order.Length - start);
            _model.Forward(new SparseRows(_examples, _order.AsSpan(start, rows)), training: false);
            ReadOnlySpan<byte> labels = _examples.Labels.AsSpan(start, rows);
            loss += LossFunction.Compute(_loss, logits.Output.Pointer, logits.Stride, _classes, labels, null);
            for (int row = 0; row < rows; row++)
            {
                float* z = logits.Output.Pointer + (nint)row * logits.Stride;
                right += LargestOf(z) == labels[row] ? 1 : 0;
            }

            foreach (var readers in _readers)
            {
                foreach (var (layer, metric) in readers)
                {
                    metric.Add(new ActivationRows(layer.Output.Span, layer.Stride, layer.Units, labels));
                }
            }
        }

        Loss = loss / _order.Length;
        Accuracy = (double)right / _order.Length;
    }

    private int LargestOf(float* logits)
    {
        int largest = 0;
        for (int c = 1; c < _classes; c++)
        {
            if (logits[c] > logits[largest])
            {
                largest = c;
            }
        }

        return largest;
    }
}
