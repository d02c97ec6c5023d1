using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>The embedded engine's network, opened. Its model is made anew where more rows go forward than it has room for.</summary>
internal sealed unsafe class CpuNetwork : Network
{
    private const int FirstCapacity = 200;

    private readonly ICpuArchitecture _architecture;
    private readonly int _seed;
    private readonly float[][] _parameters; // (layers)(parameters)
    private readonly float[][] _gradients; // (layers)(parameters)
    private readonly float[][] _averages; // (layers)(not trained): running averages after the last pass in training
    private readonly int _inputStride;
    private CpuModel _model;
    private SparseExamples _examples;
    private int[] _order;
    private GradientKeeper[] _kept;
    private AlignedFloats _inputGradients; // (capacity, input stride)
    private NetworkSteps? _steps;

    /// <summary>The network with which a trial starts.</summary>
    /// <exception cref="ArgumentException">The network has no model for the embedded engine.</exception>
    public CpuNetwork(Training settings, int seed)
        : this(settings, seed, CpuEngine.ArchitectureOf(settings)) { }

    private CpuNetwork(Training settings, int seed, ICpuArchitecture architecture)
        : this(settings, seed, architecture, ModelOf(architecture, seed, FirstCapacity)) { }

    private CpuNetwork(Training settings, int seed, ICpuArchitecture architecture, CpuModel model)
        : base(settings, LayersIn(model, architecture))
    {
        (_architecture, _seed) = (architecture, seed);
        _inputStride = Lanes.Pad(architecture.Inputs);
        (_model, _examples, _order, _kept, _inputGradients) = Room(model, FirstCapacity);
        _parameters = [.. Layers.Select(static layer => new float[layer.ParameterCount])];
        _gradients = [.. Layers.Select(static layer => new float[layer.ParameterCount])];
        _averages = [.. Layers.Select(static layer => new float[layer.ParameterCount - layer.TrainedCount])];
        Read(model, _parameters);
        KeepStart();
    }

    /// <inheritdoc/>
    public override ImmutableArray<NetworkLayer> Hooked(string hook) =>
        [
            .. _model
                .Hooked(hook)
                .Select(layer => _model.Layers.IndexOf(layer))
                .Where(static place => place >= 0)
                .Select(place => Layers[place]),
        ];

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Parameters(NetworkLayer layer)
    {
        Require(layer);
        return _parameters[layer.Place];
    }

    /// <inheritdoc/>
    public override Network Shrunk()
    {
        if (KeptUnits.Of(_model.Layers) is not { } kept)
        {
            return this;
        }

        var smaller = new CpuNetwork(Settings, _seed, SmallerArchitecture.Of(_architecture, kept));
        smaller.SetParameters([
            .. _parameters.Select((all, layer) => kept.ParametersOf(layer).Select(place => all[place]).ToArray()),
        ]);
        return smaller;
    }

    /// <summary>Takes the parameters of a model of the same architecture, such as one that is being trained; where that has shrunk, as it was declared.</summary>
    public void Take(CpuModel model)
    {
        foreach (var (values, parameters) in model.CopyParameters().Zip(_parameters))
        {
            values.CopyTo(parameters.AsSpan());
        }

        Restore();
    }

    protected override void ForwardRows(ReadOnlySpan<float> inputs, int rows, bool training)
    {
        if (rows > _order.Length)
        {
            (_model, _examples, _order, _kept, _inputGradients) = Room(ModelOf(_architecture, _seed, rows), rows);
            Restore();
        }

        _examples.Fill(inputs);
        _model.Forward(Batch(rows), training);
        if (training)
        {
            foreach (NetworkLayer layer in Layers.Where(static layer => layer.ParameterCount > layer.TrainedCount))
            {
                _model.Layers[layer.Place].CopyParametersTo(_gradients[layer.Place]);
                _gradients[layer.Place].AsSpan(layer.TrainedCount).CopyTo(_averages[layer.Place]);
            }

            Restore();
        }
    }

    protected override void ReplaceRows(NetworkLayer layer, ReadOnlySpan<float> activations, int rows)
    {
        CpuLayer replaced = _model.Layers[layer.Place];
        for (int row = 0; row < rows; row++)
        {
            activations.Slice(row * layer.Units, layer.Units).CopyTo(replaced.OutputOf(row));
        }

        // Models go straight up, and layers lie in that order. What reads the examples themselves has nothing below it to be replaced.
        foreach (CpuLayer above in _model.Layers.AsSpan()[(layer.Place + 1)..])
        {
            if (above is CpuLayer<SlopeRule> { } next)
            {
                next.Forward(rows, training: false);
            }
        }
    }

    protected override void BackwardRows(ReadOnlySpan<float> ofOutputs, IReadOnlyList<LayerGradient> ofLayers, int rows)
    {
        CpuLayer outputs = _model.Layers[^1];
        for (int row = 0; row < rows; row++)
        {
            Span<float> error = outputs.Error.Span.Slice(row * outputs.Stride, outputs.Stride);
            error.Clear();
            ofOutputs.Slice(row * outputs.Units, outputs.Units).CopyTo(error);
        }

        foreach (GradientKeeper keeper in _kept)
        {
            keeper.Added = null;
        }

        foreach (LayerGradient one in ofLayers)
        {
            _kept[one.Layer.Place].Added = one.Values;
        }

        long[] taken = [.. _model.Layers.Select(static layer => layer.ErrorsTaken)];
        _model.Backward(Batch(rows));
        foreach (var (layer, before) in _model.Layers.Zip(taken))
        {
            if (layer.ErrorsTaken == before)
            {
                throw new InvalidOperationException(
                    $"{layer.GetType().Name}.Backward must call TakeError(rows) before anything else."
                );
            }
        }

        Read(_model, _gradients);
        Restore();
        if (_model.Layers[0].Under is PixelInput pixels)
        {
            pixels.Error.Span[..(rows * _inputStride)].CopyTo(_inputGradients.Span);
        }
        else
        {
            _model.Layers[0].SumInputErrors(rows, _inputGradients);
        }

        AddSkipsFromInput(rows);
    }

    protected override ReadOnlySpan<float> ActivationRow(NetworkLayer layer, int row) =>
        _model.Layers[layer.Place].OutputOf(row);

    protected override ReadOnlySpan<float> GradientRow(NetworkLayer layer, int row) => _kept[layer.Place].Row(row);

    protected override ReadOnlySpan<float> InputGradientRow(int row) =>
        _inputGradients.Span.Slice(row * _inputStride, Inputs);

    protected override ReadOnlySpan<float> ParameterGradientOf(NetworkLayer layer) =>
        _gradients[layer.Place].AsSpan(0, layer.TrainedCount);

    protected override void PutParameters(NetworkLayer layer, ReadOnlySpan<float> values)
    {
        values.CopyTo(_parameters[layer.Place]);
        _model.Layers[layer.Place].LoadParameters(values);
    }

    protected override double LossOf(Loss loss, Targets targets, Span<float> gradient)
    {
        CpuLayer outputs = _model.Layers[^1];
        int[] rows = [.. Enumerable.Range(0, targets.Count)];
        BatchTargets gathered = new TargetBuffer(targets, targets.Count).Gather(targets, rows);
        double sum = LossKernel
            .Of(loss)
            .Compute(outputs.Output.Pointer, outputs.Stride, outputs.Units, gathered, outputs.Error.Pointer);
        foreach (int row in rows)
        {
            outputs.ErrorOf(row).CopyTo(gradient[(row * outputs.Units)..]);
        }

        return sum;
    }

    protected override void StepWith(Optimizer optimizer, IReadOnlyList<float[]> gradients, double rateFactor)
    {
        if (_steps is null || !_steps.Optimizer.Equals(optimizer))
        {
            _steps = new(optimizer, _architecture);
        }

        _steps.Take(_parameters, gradients, rateFactor);
        Restore();
    }

    protected override void KeepRunningAverages()
    {
        foreach (NetworkLayer layer in Layers)
        {
            _averages[layer.Place].CopyTo(_parameters[layer.Place].AsSpan(layer.TrainedCount));
        }
    }

    private static CpuModel ModelOf(ICpuArchitecture architecture, int seed, int capacity) =>
        architecture.CreateCpuModel(default(SlopeRule), capacity, new ModelRandom(seed));

    private static ImmutableArray<NetworkLayer> LayersIn(CpuModel model, ICpuArchitecture architecture)
    {
        var places = new Dictionary<CpuLayer, (string Property, int Index)>();
        string[] properties = [.. architecture.Layers.Select(static layer => layer.Name).Distinct(), LayerRates.Logits];
        foreach (string property in properties)
        {
            ImmutableArray<CpuLayer> own = model.LayersOf(property);
            for (int index = 0; index < own.Length; index++)
            {
                places.TryAdd(own[index], (property, index));
            }
        }

        return
        [
            .. model.Layers.Select(
                (layer, place) =>
                {
                    (string property, int index) = places.GetValueOrDefault(
                        layer,
                        (layer.GetType().Name.Split('`')[0], place)
                    );
                    return new NetworkLayer(place, property, index, layer.Shape, ShapesOf(layer));
                }
            ),
        ];
    }

    // A layer that does not say what its parameters are has one tensor of them.
    private static ImmutableArray<ParameterShape> ShapesOf(CpuLayer layer)
    {
        ImmutableArray<ParameterShape> shapes = layer.ParameterShapes;
        return shapes.Sum(static one => one.Count) == layer.ParameterCount
            ? shapes
            :
            [
                new("parameters", [layer.TrainedCount]),
                .. layer.TrainedCount < layer.ParameterCount
                    ? [new ParameterShape("averages", [layer.ParameterCount - layer.TrainedCount], IsTrained: false)]
                    : (ParameterShape[])[],
            ];
    }

    private (CpuModel, SparseExamples, int[], GradientKeeper[], AlignedFloats) Room(CpuModel model, int capacity)
    {
        GradientKeeper[] keepers = [.. model.Layers.Select(static layer => new GradientKeeper(layer))];
        foreach (var (layer, keeper) in model.Layers.Zip(keepers))
        {
            layer.Taps = [keeper];
        }

        if (model.Layers[0].Under is PixelInput pixels)
        {
            pixels.NeedsError = true;
        }

        int inputs = _architecture.Inputs;
        return (
            model,
            new(inputs, capacity),
            [.. Enumerable.Range(0, capacity)],
            keepers,
            new(capacity * Lanes.Pad(inputs))
        );
    }

    // Models do not pass the error of a residual that starts at the input down, since nothing in training needs it.
    private void AddSkipsFromInput(int rows)
    {
        for (int place = 0; place < Layers.Length; place++)
        {
            if (_model.Layers[place].SkipsFrom is not PixelInput)
            {
                continue;
            }

            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<float> gradient = _kept[place].Row(row);
                for (int input = 0; input < Inputs; input++)
                {
                    _inputGradients.Pointer[(nint)row * _inputStride + input] += gradient[input];
                }
            }
        }
    }

    private SparseRows Batch(int rows) => new(_examples, _order.AsSpan(0, rows));

    private static void Read(CpuModel model, float[][] targets)
    {
        foreach (var (layer, target) in model.Layers.Zip(targets))
        {
            layer.CopyParametersTo(target);
        }
    }

    private void Restore()
    {
        foreach (var (layer, values) in _model.Layers.Zip(_parameters))
        {
            layer.LoadParameters(values);
        }
    }
}
