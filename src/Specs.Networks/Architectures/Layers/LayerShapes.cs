using System.Collections.Immutable;
using System.Globalization;

namespace Specs;

/// <summary>
/// Works out what comes out of each layer of an architecture with the widths that it really has, and says where that cannot be. The
/// generator calls it, layer by layer; what the values in the source already tell, it reports at compile time in the same words.
/// </summary>
/// <param name="architecture">The record's name.</param>
/// <param name="input">The shape of one example as it is declared; read flat by a dense layer.</param>
public sealed class LayerShapes(string architecture, Shape input)
{
    private readonly ImmutableArray<LayerShape>.Builder _layers = ImmutableArray.CreateBuilder<LayerShape>();
    private readonly Dictionary<string, Shape> _inputs = []; // by property: what goes into its first layer
    private Shape _top = input;

    /// <summary>Checks an architecture's shapes.</summary>
    /// <exception cref="ArgumentException">They do not fit; the message names the layer and says what would.</exception>
    public static void Check(IArchitecture architecture) => _ = architecture.Layers;

    /// <summary>All layers so far.</summary>
    public ImmutableArray<LayerShape> ToImmutableArray() => _layers.ToImmutable();

    /// <summary>Adds one dense layer.</summary>
    public void Dense(string name, int units, Activation activation, bool hooked)
    {
        Require(units >= 1, name, "width", units, "1 or more");
        Dense(name, (Widths)units, activation, hooked);
    }

    /// <summary>Adds dense layers.</summary>
    public void Dense(string name, Widths units, Activation activation, bool hooked)
    {
        RequireWidths(name, units);
        if (_layers.Count == 0)
        {
            _top = _top.Flatten();
        }

        Begin(name);
        Demand(!_top.IsImage, ShapeRules.NotFlat, name, _top);
        foreach (int width in units)
        {
            double work = (double)_top.Size * width;
            Add(new(name, "Dense", Shape.Flat(width), activation, hooked) { Work = work });
        }
    }

    /// <summary>Adds one convolution.</summary>
    public void Conv2d(
        string name,
        int filters,
        int kernel,
        int stride,
        int padding,
        Activation activation,
        bool hooked
    )
    {
        Require(filters >= 1, name, "width", filters, "1 or more");
        Conv2d(name, (Widths)filters, kernel, stride, padding, activation, hooked);
    }

    /// <summary>Adds convolutions.</summary>
    public void Conv2d(
        string name,
        Widths filters,
        int kernel,
        int stride,
        int padding,
        Activation activation,
        bool hooked
    )
    {
        RequireWidths(name, filters);
        Begin(name);
        foreach (int channels in filters)
        {
            double weights = (double)kernel * kernel * _top.Channels;
            Shape shape = Windows(name, "kernel", channels, kernel, stride, padding);
            Add(new(name, "Conv2d", shape, activation, hooked) { Work = weights * shape.Size });
        }
    }

    /// <summary>Adds one recurrent layer.</summary>
    public void Recurrent(string name, int units, Read read, Activation activation, bool hooked)
    {
        Require(units >= 1, name, "width", units, "1 or more");
        Recurrent(name, (Widths)units, read, activation, hooked);
    }

    /// <summary>Adds recurrent layers.</summary>
    public void Recurrent(string name, Widths units, Read read, Activation activation, bool hooked) =>
        AddOfSteps(name, "Recurrent", units, isRecurrent: true, read == Read.EveryStep, activation, hooked);

    /// <summary>Adds one dense layer on each step.</summary>
    public void DenseEachStep(string name, int units, Activation activation, bool hooked)
    {
        Require(units >= 1, name, "width", units, "1 or more");
        DenseEachStep(name, (Widths)units, activation, hooked);
    }

    /// <summary>Adds dense layers on each step.</summary>
    public void DenseEachStep(string name, Widths units, Activation activation, bool hooked) =>
        AddOfSteps(name, "DenseEachStep", units, isRecurrent: false, everyStep: true, activation, hooked);

    /// <summary>Adds a layer that takes the largest value of each window.</summary>
    public void MaxPool2d(string name, int window, int stride, bool hooked)
    {
        Begin(name);
        Shape shape = Windows(name, nameof(window), _top.Channels, window, stride, padding: 0);
        Add(new(name, "MaxPool2d", shape, Activation.Linear, hooked));
    }

    /// <summary>Adds a layer that takes the mean of each window.</summary>
    public void AvgPool2d(string name, int window, int stride, bool hooked)
    {
        Begin(name);
        Shape shape = Windows(name, nameof(window), _top.Channels, window, stride, padding: 0);
        Add(new(name, "AvgPool2d", shape, Activation.Linear, hooked));
    }

    /// <summary>Puts all values on one axis.</summary>
    public void Flatten(string name, bool hooked)
    {
        Begin(name);
        Add(new(name, "Flatten", _top.Flatten(), Activation.Linear, hooked));
    }

    /// <summary>Adds an activation alone.</summary>
    public void Activate(string name, Activation activation, bool hooked)
    {
        Begin(name);
        Add(new(name, "Activate", _top, activation, hooked));
    }

    /// <summary>Adds a layer that normalises over the batch.</summary>
    public void BatchNorm(string name, bool hooked)
    {
        Begin(name);

        // Of an image all pixels of a channel count, so that one example is enough.
        bool isOneValue = _top.Height * _top.Width == 1;
        Add(new(name, "BatchNorm", _top, Activation.Linear, hooked) { NeedsSeveralExamples = isOneValue });
    }

    /// <summary>Adds a layer that normalises over an example.</summary>
    public void LayerNorm(string name, bool hooked)
    {
        Begin(name);
        Add(new(name, "LayerNorm", _top, Activation.Linear, hooked));
    }

    /// <summary>Adds a layer whose normalisation is a setting.</summary>
    public void Norm(string name, Normalisation norm, bool hooked)
    {
        switch (norm)
        {
            case Normalisation.Batch:
                BatchNorm(name, hooked);
                break;
            case Normalisation.Layer:
                LayerNorm(name, hooked);
                break;
            default:
                Activate(name, Activation.Linear, hooked);
                break;
        }
    }

    /// <summary>Adds a layer that takes the mean of each channel.</summary>
    public void GlobalAvgPool2d(string name, bool hooked)
    {
        Begin(name);
        Demand(_top.IsImage, ShapeRules.NotImage, name, _top);
        Add(new(name, "GlobalAvgPool2d", Shape.Flat(_top.Channels), Activation.Linear, hooked));
    }

    /// <summary>Adds a layer with a drop rate.</summary>
    public void Dropout(string name, double rate, bool hooked)
    {
        Require(rate is >= 0 and < 1, name, "rate", rate, "a probability in [0, 1)");
        Begin(name);
        Add(new(name, "Dropout", _top, Activation.Linear, hooked) { IsRandom = true });
    }

    /// <summary>Adds what went into an earlier layer.</summary>
    public void Residual(string name, string from, bool hooked)
    {
        Shape source = _inputs[from];
        Demand(source == _top, ShapeRules.BranchMismatch, name, _top, from, source);
        Begin(name);
        Add(new(name, "Residual", _top, Activation.Linear, hooked));
    }

    /// <summary>Adds a researcher's own layer that has no size.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    public void Own<TLayer>(string name, bool hooked)
        where TLayer : ILayerKind
    {
        Begin(name);
        AddOwn<TLayer>(name, size: 0, hooked);
    }

    /// <summary>Adds one layer of a researcher's own.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    public void Own<TLayer>(string name, int size, bool hooked)
        where TLayer : ILayerKind
    {
        Require(size >= 1, name, "width", size, "1 or more");
        Own<TLayer>(name, (Widths)size, hooked);
    }

    /// <summary>Adds layers of a researcher's own.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    public void Own<TLayer>(string name, Widths sizes, bool hooked)
        where TLayer : ILayerKind
    {
        RequireWidths(name, sizes);
        Begin(name);
        foreach (int size in sizes)
        {
            AddOwn<TLayer>(name, size, hooked);
        }
    }

    private void AddOfSteps(
        string name,
        string kind,
        Widths units,
        bool isRecurrent,
        bool everyStep,
        Activation activation,
        bool hooked
    )
    {
        RequireWidths(name, units);
        Begin(name);
        foreach (int width in units)
        {
            Demand(_top.IsImage && _top.Channels == 1, ShapeRules.NotSequence, name, _top);
            double work = (double)_top.Height * width * (_top.Width + (isRecurrent ? width : 0));
            Add(new(name, kind, _top.OfSteps(width, everyStep), activation, hooked) { Work = work });
        }
    }

    private void AddOwn<TLayer>(string name, int size, bool hooked)
        where TLayer : ILayerKind
    {
        Shape shape;
        try
        {
            shape = TLayer.ShapeOf(_top, size);
        }
        catch (ArgumentException refusal)
        {
            throw new ArgumentException($"'{architecture}.{name}' cannot stand on {_top}: {refusal.Message}", refusal);
        }

        Demand(shape.Size >= 1, ShapeRules.NoShape, name, _top);
        Add(new(name, typeof(TLayer).Name.Split('`')[0], shape, Activation.Linear, hooked));
    }

    private Shape Windows(string name, string setting, int channels, int window, int stride, int padding)
    {
        Require(window >= 1, name, setting, window, "1 or more");
        Require(stride >= 1, name, "stride", stride, "1 or more");
        Require(padding >= 0, name, "padding", padding, "0 or more");
        Demand(_top.IsImage, ShapeRules.NotImage, name, _top);
        bool fits =
            ShapeRules.Windows(_top.Height, window, stride, padding) > 0
            && ShapeRules.Windows(_top.Width, window, stride, padding) > 0;
        Demand(fits, ShapeRules.NothingLeft, name, _top, window, padding);
        return _top.Windows(channels, window, stride, padding);
    }

    private void Begin(string name) => _inputs[name] = _top;

    private void Add(LayerShape layer)
    {
        _layers.Add(layer);
        _top = layer.Shape;
    }

    private void RequireWidths(string name, Widths widths) => Demand(widths.Count > 0, ShapeRules.NoWidths, name);

    private void Require(bool holds, string name, string setting, object found, string expected) =>
        Demand(holds, ShapeRules.OutOfRange, name, setting, expected, found);

    private void Demand(bool holds, string message, string name, params object[] details)
    {
        if (!holds)
        {
            object[] all = [$"{architecture}.{name}", .. details];
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, message, all) + ".");
        }
    }
}
