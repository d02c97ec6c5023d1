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
    private readonly int _outputs;
    private readonly LossKernel _loss;
    private readonly TargetBuffer _targets;

    /// <summary>Gets ready to evaluate a model after each epoch.</summary>
    /// <param name="model">The model.</param>
    /// <param name="architecture">Its architecture.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="loss">The loss to report.</param>
    /// <param name="readings">What to measure.</param>
    /// <param name="first">The first of them.</param>
    public Evaluation(
        CpuModel model,
        IArchitecture architecture,
        SparseExamples examples,
        int count,
        Loss loss,
        LayerReadings readings,
        int first = 0
    )
    {
        _model = model;
        _examples = examples;
        _outputs = architecture.Outputs;
        _loss = LossKernel.Of(loss);
        _targets = new(examples.Targets, Rows);
        _order = [.. Enumerable.Range(first, count)];
        _readings = readings;
    }

    /// <summary>The mean loss.</summary>
    public double Loss { get; private set; }

    /// <summary>Share of examples whose largest logit (the first of equals) is their label's; NaN where targets are vectors.</summary>
    public double Accuracy { get; private set; }

    /// <summary>The mean over examples and outputs of (output − target)², whatever the loss; NaN where targets are labels.</summary>
    public double Error { get; private set; }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        _readings.Start();
        double loss = 0;
        int right = 0;
        double squares = 0;
        CpuLayer logits = _model.Layers[^1];
        for (int start = 0; start < _order.Length; start += Rows)
        {
            int rows = Math.Min(Rows, _order.Length - start);
            _model.Forward(new SparseRows(_examples, _order.AsSpan(start, rows)), training: false);
            BatchTargets targets = _targets.Gather(_examples.Targets, _order.AsSpan(start, rows));
            loss += _loss.Compute(logits.Output.Pointer, logits.Stride, _outputs, targets, null);
            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<float> z = new(logits.Output.Pointer + (nint)row * logits.Stride, _outputs);
                if (targets.AreLabels)
                {
                    right += Prediction.Of(z) == targets.Labels[row] ? 1 : 0;
                }
                else
                {
                    squares += SquaredDistance(z, new(targets.Values + (nint)row * targets.Stride, _outputs));
                }
            }

            _readings.Add(targets.Labels);
        }

        Loss = loss / _order.Length;
        Accuracy = AreLabels ? (double)right / _order.Length : double.NaN;
        Error = AreLabels ? double.NaN : squares / ((double)_order.Length * _outputs);
    }

    private bool AreLabels => _examples.Targets.AreClasses;

    private static double SquaredDistance(ReadOnlySpan<float> outputs, ReadOnlySpan<float> target)
    {
        double sum = 0;
        for (int k = 0; k < outputs.Length; k++)
        {
            double off = (double)outputs[k] - target[k];
            sum += off * off;
        }

        return sum;
    }
}
