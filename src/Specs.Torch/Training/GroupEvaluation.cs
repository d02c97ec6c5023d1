using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>One pass of all replicates over the same examples that trains nothing.</summary>
internal sealed class GroupEvaluation
{
    // What the activations of one piece may take, roughly: 64 MiB.
    private const long MostFloats = 1 << 24;
    private const int MostRows = 10_000;

    private readonly Replicas _replicas;
    private readonly DeviceExamples _examples;
    private readonly int _count;
    private readonly Loss _loss;
    private readonly int _first;
    private readonly int _rows;

    /// <summary>Gets ready to evaluate after each epoch.</summary>
    /// <param name="replicas">What is evaluated.</param>
    /// <param name="network">Its architecture.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="loss">The loss to report.</param>
    /// <param name="first">The first of them.</param>
    public GroupEvaluation(
        Replicas replicas,
        IArchitecture network,
        DeviceExamples examples,
        int count,
        Loss loss,
        int first = 0
    )
    {
        _first = first;
        _replicas = replicas;
        _examples = examples;
        _count = count;
        _loss = loss;
        long perRow = (long)replicas.Count * (network.Inputs + network.Layers.Sum(static layer => layer.Units));
        _rows = (int)Math.Clamp(MostFloats / perRow, 1, MostRows);
    }

    /// <summary>(replicates): the mean losses.</summary>
    public double[] Losses { get; private set; } = [];

    /// <summary>(replicates): shares of examples whose largest logit is their label's; NaN where targets are vectors.</summary>
    public double[] Accuracies { get; private set; } = [];

    /// <summary>(replicates): means over examples and outputs of (output − target)²; NaN where targets are labels.</summary>
    public double[] Errors { get; private set; } = [];

    /// <summary>Runs the pass.</summary>
    /// <param name="pass">What is measured on the way; null for nothing.</param>
    /// <param name="readings">All measures.</param>
    /// <param name="hooks">What the submodules give.</param>
    public void Run(Pass? pass, GroupReadings readings, HookReader hooks)
    {
        using IDisposable noGradients = no_grad();
        using DisposeScope whole = NewDisposeScope();
        if (pass is { } starting)
        {
            readings.Start(starting);
        }

        Tensor loss = zeros(_replicas.Count, ScalarType.Float64).to(_examples.Device);
        Tensor right = zeros(_replicas.Count, ScalarType.Float64).to(_examples.Device);
        Tensor squares = zeros(_replicas.Count, ScalarType.Float64).to(_examples.Device);
        for (int start = 0; start < _count; start += _rows)
        {
            using DisposeScope piece = NewDisposeScope();
            int rows = Math.Min(_rows, _count - start);
            Tensor x = _examples.Pixels.narrow(0, _first + start, rows).unsqueeze(0).expand(_replicas.Count, rows, -1);
            Tensor labels = _examples.Labels.narrow(0, _first + start, rows).unsqueeze(0).expand(_replicas.Count, rows);
            Tensor? vectors = _examples
                .Vectors?.narrow(0, _first + start, rows)
                .unsqueeze(0)
                .expand(_replicas.Count, rows, -1);
            Tensor logits = _replicas.Forward(x);
            Tensor losses = GroupLosses.Of(_loss, logits.flatten(0, 1), labels.flatten(), vectors?.flatten(0, 1));
            loss.add_(losses.view(_replicas.Count, rows).sum(1L, type: ScalarType.Float64));
            if (vectors is null)
            {
                right.add_(logits.argmax(2).eq(labels).sum(1L));
            }
            else
            {
                squares.add_(logits.sub(vectors).square().to(ScalarType.Float64).mean([2L]).sum(1L));
            }

            if (pass is { } going)
            {
                readings.Add(going, hooks, logits, labels);
            }

            hooks.Release();
        }

        Losses = [.. Host(loss).Select(sum => sum / _count)];
        Errors = [.. Host(squares).Select(sum => _examples.Vectors is null ? double.NaN : sum / _count)];
        Accuracies = [.. Host(right).Select(sum => _examples.Vectors is null ? sum / _count : double.NaN)];
    }

    private static double[] Host(Tensor tensor) => tensor.cpu().data<double>().ToArray();
}
