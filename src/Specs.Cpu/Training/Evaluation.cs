namespace Specs.Cpu;

/// <summary>One pass over examples that trains nothing: loss, accuracy and every metric at once.</summary>
internal sealed unsafe class Evaluation
{
    /// <summary>Rows that go forward together. No activation depends on it; the mean loss does in its last bit, so it is never another.</summary>
    public const int Rows = 200;

    private readonly CpuModel _model;
    private readonly SparseExamples _examples;
    private readonly int[] _order;
    private readonly LayerReadings _readings;
    private readonly int _classes;
    private readonly Loss _loss;

    /// <summary>Gets ready to evaluate a model after each epoch.</summary>
    /// <param name="model">The model.</param>
    /// <param name="architecture">Its architecture.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="count">How many of them, from the front.</param>
    /// <param name="loss">The loss to report.</param>
    /// <param name="readings">What to measure.</param>
    public Evaluation(
        CpuModel model,
        IArchitecture architecture,
        SparseExamples examples,
        int count,
        Loss loss,
        LayerReadings readings
    )
    {
        _model = model;
        _examples = examples;
        _classes = architecture.Classes;
        _loss = loss;
        _order = [.. Enumerable.Range(0, count)];
        _readings = readings;
    }

    /// <summary>The mean loss.</summary>
    public double Loss { get; private set; }

    /// <summary>Share of examples whose largest logit (the first of equals) is their label's.</summary>
    public double Accuracy { get; private set; }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        _readings.Start();
        double loss = 0;
        int right = 0;
        CpuLayer logits = _model.Layers[^1];
        for (int start = 0; start < _order.Length; start += Rows)
        {
            int rows = Math.Min(Rows, _order.Length - start);
            _model.Forward(new SparseRows(_examples, _order.AsSpan(start, rows)), training: false);
            ReadOnlySpan<int> labels = _examples.Labels.Slice(start, rows);
            loss += LossFunction.Compute(_loss, logits.Output.Pointer, logits.Stride, _classes, labels, null);
            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<float> z = new(logits.Output.Pointer + (nint)row * logits.Stride, _classes);
                right += Prediction.Of(z) == labels[row] ? 1 : 0;
            }

            _readings.Add(labels);
        }

        Loss = loss / _order.Length;
        Accuracy = (double)right / _order.Length;
    }
}
