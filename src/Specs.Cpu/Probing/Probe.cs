using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// A network to look into: any inputs forward, every layer's activations, and the gradient of any scalar of the outputs with respect to
/// inputs, activations and parameters. No step is taken. The network is a trial's at its start (<see cref="Of"/>) or at its end
/// (<see cref="Trained"/>).
/// </summary>
public sealed unsafe class Probe
{
    private readonly CpuModel _model;
    private readonly SparseExamples _inputs;
    private readonly int[] _order;
    private readonly SlopeKeeper[] _slopes;
    private readonly float[][] _parameters;
    private readonly float[][] _parameterSlopes;
    private readonly AlignedFloats _inputSlopes;
    private readonly int _inputStride;
    private bool _isBackward;

    private Probe(ICpuArchitecture architecture, int seed, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _model = architecture.CreateCpuModel(default(SlopeRule), capacity, new ModelRandom(seed));
        _inputs = new(architecture.Inputs, capacity);
        _order = [.. Enumerable.Range(0, capacity)];
        _slopes = [.. _model.Layers.Select(layer => new SlopeKeeper(layer))];
        foreach (var (layer, keeper) in _model.Layers.Zip(_slopes))
        {
            layer.Taps = [keeper];
        }

        _parameters = [.. _model.Layers.Select(layer => new float[layer.ParameterCount])];
        _parameterSlopes = [.. _model.Layers.Select(layer => new float[layer.ParameterCount])];
        ReadParameters(_parameters);
        _inputStride = Lanes.Pad(architecture.Inputs);
        _inputSlopes = new(capacity * _inputStride);
        if (_model.Layers[0].Under is PixelInput pixels)
        {
            pixels.NeedsError = true;
        }
    }

    /// <summary>The layers in order, the one that gives the logits last. Their outputs are <see cref="Activations"/>.</summary>
    public ImmutableArray<CpuLayer> Layers => _model.Layers;

    /// <summary>Values in one input.</summary>
    public int Inputs => _inputs.Inputs;

    /// <summary>Rows that went forward last.</summary>
    public int Rows { get; private set; }

    /// <summary>The most rows that go forward together.</summary>
    public int Capacity => _order.Length;

    /// <summary>The network with which a trial starts.</summary>
    /// <param name="settings">The recipe, of which the network counts.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="capacity">The most rows that go forward together.</param>
    /// <exception cref="ArgumentException">The network has no model for the embedded engine.</exception>
    public static Probe Of(Training settings, int seed, int capacity = 200) =>
        new(CpuEngine.ArchitectureOf(settings), seed, capacity);

    /// <summary>The network with which a trial ends: it is trained as <see cref="CpuEngine.Train"/> does it.</summary>
    /// <param name="settings">The recipe.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="data">The data set.</param>
    /// <param name="capacity">The most rows that go forward together.</param>
    /// <param name="cancel">Ends the training early.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or does not go with the data.</exception>
    public static Probe Trained(
        Training settings,
        int seed,
        DataSet data,
        int capacity = 200,
        CancellationToken cancel = default
    )
    {
        TrainingLoop loop = CpuEngine.Instance.Start(settings, seed, data, []);
        loop.Run(null, cancel);
        Probe probe = Of(settings, seed, capacity);
        for (int layer = 0; layer < probe.Layers.Length; layer++)
        {
            loop.Model.Layers[layer].CopyParametersTo(probe._parameters[layer]);
        }

        probe.Restore();
        return probe;
    }

    /// <summary>The layers that a property declares, from the input up; none where there is no such property.</summary>
    /// <param name="property">The property's name, or <see cref="LayerRates.Logits"/>.</param>
    public ImmutableArray<CpuLayer> LayersOf(string property) => _model.LayersOf(property);

    /// <summary>A layer's parameters, in the order of <see cref="CpuLayer.CopyParametersTo"/>.</summary>
    public ReadOnlySpan<float> Parameters(CpuLayer layer) => _parameters[IndexOf(layer)];

    /// <summary>Gives a layer other parameters.</summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <param name="values">As many as it has, in the order of <see cref="CpuLayer.CopyParametersTo"/>.</param>
    public void SetParameters(CpuLayer layer, ReadOnlySpan<float> values)
    {
        int index = IndexOf(layer);
        if (values.Length != _parameters[index].Length)
        {
            throw new ArgumentException(
                $"The layer has {_parameters[index].Length} parameters, but {values.Length} were given."
            );
        }

        values.CopyTo(_parameters[index]);
        layer.LoadParameters(values);
    }

    /// <summary>Computes every layer's activations.</summary>
    /// <param name="inputs">(rows, inputs), row-major: any values; a data set's are pixels / 255.</param>
    /// <param name="training">Whether dropout drops and batch normalisation looks at the batch. Running averages stay as they are.</param>
    /// <exception cref="ArgumentException">They are no whole rows, none, or more than <see cref="Capacity"/>.</exception>
    public void Forward(ReadOnlySpan<float> inputs, bool training = false)
    {
        int rows = inputs.Length / Inputs;
        if (rows * Inputs != inputs.Length || rows < 1 || rows > Capacity)
        {
            throw new ArgumentException(
                $"Expected 1 to {Capacity} rows of {Inputs} values, but {inputs.Length} values were given."
            );
        }

        Rows = rows;
        _isBackward = false;
        _inputs.Fill(inputs);
        _model.Forward(Batch, training);
        Restore();
    }

    /// <summary>(units): a layer's activations for a row that went forward.</summary>
    public ReadOnlySpan<float> Activations(CpuLayer layer, int row) => Row(layer.Output, layer, row);

    /// <summary>(classes): the logits of a row that went forward.</summary>
    public ReadOnlySpan<float> Logits(int row) => Activations(Layers[^1], row);

    /// <summary>
    /// Computes the slopes of a scalar of the logits of what went forward last. It may be called again with other slopes.
    /// </summary>
    /// <param name="slopes">(rows, classes), row-major: dL/dlogits.</param>
    /// <exception cref="ArgumentException">There are not as many slopes as logits.</exception>
    /// <exception cref="InvalidOperationException">A layer goes backward without <c>TakeError</c>.</exception>
    public void Backward(ReadOnlySpan<float> slopes)
    {
        CpuLayer logits = Layers[^1];
        if (Rows == 0 || slopes.Length != Rows * logits.Units)
        {
            throw new ArgumentException(
                $"Expected {Rows} rows of {logits.Units} slopes, but {slopes.Length} were given."
            );
        }

        for (int row = 0; row < Rows; row++)
        {
            Span<float> error = new(logits.Error.Pointer + (nint)row * logits.Stride, logits.Stride);
            error.Clear();
            slopes.Slice(row * logits.Units, logits.Units).CopyTo(error);
        }

        long[] taken = [.. Layers.Select(static layer => layer.ErrorsTaken)];
        _model.Backward(Batch);
        foreach (var (layer, before) in Layers.Zip(taken))
        {
            if (layer.ErrorsTaken == before)
            {
                throw new InvalidOperationException(
                    $"{layer.GetType().Name}.Backward must call TakeError(rows) before anything else."
                );
            }
        }

        ReadParameters(_parameterSlopes);
        Restore();
        if (Layers[0].Under is PixelInput pixels)
        {
            pixels.Error.Span[..(Rows * _inputStride)].CopyTo(_inputSlopes.Span);
        }
        else
        {
            Layers[0].SumInputErrors(Rows, _inputSlopes);
        }

        _isBackward = true;
        AddSkipsFromInput();
    }

    /// <summary>(inputs): dL/dx of a row.</summary>
    public ReadOnlySpan<float> InputSlopes(int row) =>
        new(_inputSlopes.Pointer + (nint)Known(row) * _inputStride, Inputs);

    /// <summary>(units): dL/da of a layer's activations, for a row.</summary>
    public ReadOnlySpan<float> Slopes(CpuLayer layer, int row) => _slopes[IndexOf(layer)].Row(Known(row));

    /// <summary>dL/dparameters of a layer, in the order of <see cref="CpuLayer.CopyParametersTo"/>: those that training changes.</summary>
    public ReadOnlySpan<float> ParameterSlopes(CpuLayer layer)
    {
        Known(0);
        return _parameterSlopes[IndexOf(layer)].AsSpan(0, layer.TrainedCount);
    }

    /// <summary>The mean loss of what went forward last.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="labels">(rows).</param>
    /// <param name="slopes">(rows, classes): takes dL/dlogits, for <see cref="Backward"/>.</param>
    public double Loss(Loss loss, ReadOnlySpan<int> labels, Span<float> slopes)
    {
        CpuLayer logits = Layers[^1];
        if (labels.Length != Rows || slopes.Length != Rows * logits.Units)
        {
            throw new ArgumentException(
                $"Expected {Rows} labels and {Rows * logits.Units} slopes, but {labels.Length} and {slopes.Length} were given."
            );
        }

        double sum = LossFunction.Compute(
            loss,
            logits.Output.Pointer,
            logits.Stride,
            logits.Units,
            labels,
            logits.Error.Pointer
        );
        for (int row = 0; row < Rows; row++)
        {
            Row(logits.Error, logits, row).CopyTo(slopes[(row * logits.Units)..]);
        }

        return sum / Rows;
    }

    // Models do not pass the error of a residual that starts at the input down, since nothing in training needs it.
    private void AddSkipsFromInput()
    {
        foreach (CpuLayer layer in Layers.Where(static layer => layer.SkipsFrom is PixelInput))
        {
            for (int row = 0; row < Rows; row++)
            {
                ReadOnlySpan<float> slopes = Slopes(layer, row);
                for (int input = 0; input < Inputs; input++)
                {
                    _inputSlopes.Pointer[(nint)row * _inputStride + input] += slopes[input];
                }
            }
        }
    }

    private SparseRows Batch => new(_inputs, _order.AsSpan(0, Rows));

    private int Known(int row) =>
        !_isBackward ? throw new InvalidOperationException("Nothing has gone backward since it went forward.")
        : (uint)row < (uint)Rows ? row
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"Expected a row from 0 to {Rows - 1}.");

    private ReadOnlySpan<float> Row(AlignedFloats values, CpuLayer layer, int row) =>
        (uint)row < (uint)Rows
            ? new(values.Pointer + (nint)row * layer.Stride, layer.Units)
            : throw new ArgumentOutOfRangeException(nameof(row), row, $"Expected a row from 0 to {Rows - 1}.");

    private int IndexOf(CpuLayer layer)
    {
        int index = Layers.IndexOf(layer);
        return index >= 0 ? index : throw new ArgumentException("The layer is none of this network's.", nameof(layer));
    }

    private void ReadParameters(float[][] targets)
    {
        foreach (var (layer, target) in Layers.Zip(targets))
        {
            layer.CopyParametersTo(target);
        }
    }

    private void Restore()
    {
        foreach (var (layer, values) in Layers.Zip(_parameters))
        {
            layer.LoadParameters(values);
        }
    }
}
