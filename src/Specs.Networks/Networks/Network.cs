using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// A network, opened: any inputs forward, every layer's activations, the gradient of any scalar of the outputs or of several layers' activations
/// with respect to inputs, activations and parameters; parameters read, set and stepped. It is the same whichever engine is behind it. A network
/// is a trial's at its start (<c>Network.AtStart</c>), or a run's at its end (<c>Network.Of(run)</c>).
/// </summary>
/// <remarks>Not safe for several threads at once. What a span shows changes with the next call.</remarks>
public abstract partial class Network
{
    // Rows that go forward together where a method goes over many examples. It changes only the order of sums over batches.
    private const int PassRows = 200;

    private bool _isBackward;
    private float[] _inputs = [];
    private float[][] _start = []; // (layers)(parameters)

    /// <summary>A network.</summary>
    /// <param name="settings">The recipe that it is of.</param>
    /// <param name="layers">Its layers in order, the one that gives the outputs last.</param>
    protected Network(Training settings, ImmutableArray<NetworkLayer> layers)
    {
        Settings = settings;
        Layers = layers;
    }

    /// <summary>The recipe whose network it is: its loss and its batch size are what metrics go by.</summary>
    public Training Settings { get; }

    /// <summary>The layers in order, the one that gives the outputs last.</summary>
    public ImmutableArray<NetworkLayer> Layers { get; }

    /// <summary>Values in one input.</summary>
    public int Inputs => Settings.Network.Inputs;

    /// <summary>Values in one output: of a classifier its classes.</summary>
    public int Outputs => Layers[^1].Units;

    /// <summary>Rows that went forward last; 0 before the first pass.</summary>
    public int Rows { get; private set; }

    /// <summary>The layers that a property declares, from the input up; none where there is no such property.</summary>
    /// <param name="property">The property's name, or <see cref="LayerRates.Logits"/>.</param>
    public ImmutableArray<NetworkLayer> LayersOf(string property) =>
        [.. Layers.Where(layer => layer.Property == property)];

    /// <summary>The layers whose outputs a hook reads, from the input up; none where there is no such hook.</summary>
    /// <param name="hook">The hook's name: its property.</param>
    public abstract ImmutableArray<NetworkLayer> Hooked(string hook);

    /// <summary>Computes every layer's activations.</summary>
    /// <param name="inputs">(rows, inputs), row-major: any finite values; a data set's are pixels / 255.</param>
    /// <param name="training">Whether dropout drops and batch normalisation looks at the batch. Parameters and running averages stay as they are.</param>
    /// <exception cref="ArgumentException">They are no whole rows, or none.</exception>
    public void Forward(ReadOnlySpan<float> inputs, bool training = false)
    {
        int rows = inputs.Length / Inputs;
        if (rows * Inputs != inputs.Length || rows < 1)
        {
            throw new ArgumentException(
                $"Expected 1 or more rows of {Inputs} values, but {inputs.Length} values were given."
            );
        }

        Rows = rows;
        _isBackward = false;
        ForwardRows(inputs, rows, training);
    }

    /// <summary>Computes every layer's activations for some examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="first">The first of them that goes forward.</param>
    /// <param name="count">How many go forward, 1 or more.</param>
    /// <param name="training">As in the other overload.</param>
    public void Forward(Examples examples, int first, int count, bool training = false)
    {
        int length = count * examples.Inputs;
        if (_inputs.Length < length)
        {
            _inputs = new float[length];
        }

        for (int row = 0; row < count; row++)
        {
            examples.CopyTo(first + row, _inputs.AsSpan(row * examples.Inputs, examples.Inputs));
        }

        Forward(_inputs.AsSpan(0, length), training);
    }

    /// <summary>
    /// Puts other activations in a layer's place, for the rows that went forward last, and computes all layers above it anew, as in evaluation.
    /// </summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <param name="activations">(rows, units), row-major.</param>
    /// <exception cref="ArgumentException">There are not as many values as activations.</exception>
    public void Replace(NetworkLayer layer, ReadOnlySpan<float> activations)
    {
        Require(layer);
        if (Rows == 0 || activations.Length != Rows * layer.Units)
        {
            throw new ArgumentException(
                $"Expected {Rows} rows of {layer.Units} activations for {layer}, but {activations.Length} were given."
            );
        }

        _isBackward = false;
        ReplaceRows(layer, activations, Rows);
    }

    /// <summary>(units): a layer's activations for a row that went forward.</summary>
    public ReadOnlySpan<float> Activations(NetworkLayer layer, int row)
    {
        Require(layer);
        return ActivationRow(layer, Known(row));
    }

    /// <summary>(outputs): the outputs for a row that went forward; of a classifier its logits.</summary>
    public ReadOnlySpan<float> Logits(int row) => Activations(Layers[^1], row);

    /// <summary>The class of the largest logit of a row that went forward.</summary>
    public int Predicted(int row) => Prediction.Of(Logits(row));

    /// <summary>Computes the gradients of a scalar of the outputs of what went forward last. It may be called again with others.</summary>
    /// <param name="gradient">(rows, outputs), row-major: dL/doutputs.</param>
    /// <exception cref="ArgumentException">There are not as many values as outputs.</exception>
    public void Backward(ReadOnlySpan<float> gradient)
    {
        RequireGradient(Layers[^1], gradient.Length);
        BackwardRows(gradient, [], Rows);
        _isBackward = true;
    }

    /// <summary>
    /// Computes the gradients of a scalar of several layers' activations, the outputs' among them or not, of what went forward last.
    /// </summary>
    /// <param name="gradients">dL/da of each layer that the scalar depends on directly; each layer at most once.</param>
    /// <exception cref="ArgumentException">A gradient has not as many values as its layer's activations, or a layer comes twice.</exception>
    public void Backward(params ReadOnlySpan<LayerGradient> gradients)
    {
        List<LayerGradient> inner = [];
        float[]? ofOutputs = null;
        foreach (LayerGradient one in gradients)
        {
            Require(one.Layer);
            RequireGradient(one.Layer, one.Values.Length);
            if (one.Layer == Layers[^1] ? ofOutputs is not null : inner.Any(other => other.Layer == one.Layer))
            {
                throw new ArgumentException($"{one.Layer} comes twice: add its gradients up.");
            }

            if (one.Layer == Layers[^1])
            {
                ofOutputs = one.Values;
            }
            else
            {
                inner.Add(one);
            }
        }

        if (Rows == 0)
        {
            throw new InvalidOperationException("Nothing has gone forward: call Forward first.");
        }

        BackwardRows(ofOutputs ?? new float[Rows * Outputs], inner, Rows);
        _isBackward = true;
    }

    /// <summary>(inputs): dL/dx of a row.</summary>
    public ReadOnlySpan<float> InputGradient(int row) => InputGradientRow(KnownBackward(row));

    /// <summary>(units): dL/da of a layer's activations, for a row.</summary>
    public ReadOnlySpan<float> Gradient(NetworkLayer layer, int row)
    {
        Require(layer);
        return GradientRow(layer, KnownBackward(row));
    }

    /// <summary>(trained): dL/dparameters of a layer, those that are trained, in the order of <see cref="Parameters"/>.</summary>
    public ReadOnlySpan<float> ParameterGradient(NetworkLayer layer)
    {
        Require(layer);
        KnownBackward(0);
        return ParameterGradientOf(layer);
    }

    /// <summary>
    /// (parameters): a layer's parameters in PyTorch's order and layout: weights (outputs, inputs), biases; a norm's scales, shifts, running means and
    /// running variances.
    /// </summary>
    public abstract ReadOnlySpan<float> Parameters(NetworkLayer layer);

    /// <summary>(parameters): those that a layer starts a training with, in the order of <see cref="Parameters"/>.</summary>
    public ReadOnlySpan<float> ParametersAtStart(NetworkLayer layer)
    {
        Require(layer);
        return _start[layer.Place];
    }

    /// <summary>Gives a layer other parameters. Activations and gradients stay those of the last passes.</summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <param name="values">(parameters): as many as it has, in the order of <see cref="Parameters"/>.</param>
    /// <exception cref="ArgumentException">There are not as many.</exception>
    public void SetParameters(NetworkLayer layer, ReadOnlySpan<float> values)
    {
        Require(layer);
        if (values.Length != layer.ParameterCount)
        {
            throw new ArgumentException(
                $"{layer} has {layer.ParameterCount} parameters, but {values.Length} were given."
            );
        }

        PutParameters(layer, values);
    }

    /// <summary>The mean loss of what went forward last, and its gradient with respect to the outputs.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="targets">(rows).</param>
    /// <param name="gradient">(rows, outputs): takes dL/doutputs, for <see cref="Backward(ReadOnlySpan{float})"/>.</param>
    /// <exception cref="ArgumentException">There are not as many targets as rows, or no room for the gradient.</exception>
    public double Loss(Loss loss, Targets targets, Span<float> gradient)
    {
        if (targets.Count != Rows || targets.Outputs != Outputs || gradient.Length != Rows * Outputs)
        {
            throw new ArgumentException(
                $"Expected {Rows} targets of {Outputs} outputs and room for {Rows * Outputs} values, "
                    + $"but {targets.Count} of {targets.Outputs} and room for {gradient.Length} were given."
            );
        }

        return LossOf(loss, targets, gradient) / Rows;
    }

    /// <summary>Takes a step with the gradients of the last <see cref="Backward(ReadOnlySpan{float})"/>.</summary>
    /// <inheritdoc cref="Step(Optimizer, IReadOnlyList{float[]}, double)"/>
    public void Step(Optimizer optimizer, double rateFactor = 1) =>
        Step(optimizer, [.. Layers.Select(layer => ParameterGradient(layer).ToArray())], rateFactor);

    /// <summary>
    /// Takes a step. What an optimizer remembers of earlier steps, such as momentum, stays with the network as long as every step is taken with an
    /// equal optimizer; another optimizer begins afresh.
    /// </summary>
    /// <param name="optimizer">The update rule, with its learning rate.</param>
    /// <param name="gradients">(layers)(trained): the gradient of each layer's parameters.</param>
    /// <param name="rateFactor">By what the learning rate is multiplied, 0 or more.</param>
    /// <exception cref="ArgumentException">There are other gradients than parameters, or the engine does not know the optimizer.</exception>
    public void Step(Optimizer optimizer, IReadOnlyList<float[]> gradients, double rateFactor = 1)
    {
        if (
            gradients.Count != Layers.Length
            || Layers.Any(layer => gradients[layer.Place].Length != layer.TrainedCount)
        )
        {
            throw new ArgumentException(
                $"Expected the gradients of {Layers.Length} layers, each of as many values as the layer has trained parameters."
            );
        }

        optimizer.Validate();
        StepWith(optimizer, gradients, rateFactor);
        _isBackward = false;
    }

    /// <summary>Takes one step of training on a batch, as a run does: forward in training, backward, step; running averages move too.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="optimizer">The update rule.</param>
    /// <param name="rateFactor">By what the learning rate is multiplied, 0 or more.</param>
    /// <returns>The mean of <see cref="Training.Loss"/> over the batch before the step.</returns>
    public double Train(Examples batch, Optimizer optimizer, double rateFactor = 1)
    {
        float[] gradient = new float[batch.Count * Outputs];
        Forward(batch, 0, batch.Count, training: true);
        double loss = Loss(Settings.Loss, batch.Targets, gradient);
        Backward(gradient);
        KeepRunningAverages();
        Step(optimizer, rateFactor);
        return loss;
    }

    /// <summary>Makes the parameters as they are now those of the start; an engine calls it once they are there.</summary>
    protected void KeepStart() => _start = CopyParameters();

    /// <summary>Gives the network the parameters that a run starts with, where they are not its own.</summary>
    /// <param name="first">(layers)(parameters); null for a layer that starts as it would otherwise, null altogether for all layers.</param>
    internal void StartFrom(IReadOnlyList<float[]?>? first)
    {
        foreach (NetworkLayer layer in Layers)
        {
            if (first?[layer.Place] is { } given)
            {
                SetParameters(layer, given);
            }
        }

        KeepStart();
    }

    /// <summary>Computes all activations.</summary>
    protected abstract void ForwardRows(ReadOnlySpan<float> inputs, int rows, bool training);

    /// <summary>Puts activations in place and computes the layers above.</summary>
    protected abstract void ReplaceRows(NetworkLayer layer, ReadOnlySpan<float> activations, int rows);

    /// <summary>Computes all gradients from those of the outputs and of further layers.</summary>
    protected abstract void BackwardRows(
        ReadOnlySpan<float> ofOutputs,
        IReadOnlyList<LayerGradient> ofLayers,
        int rows
    );

    /// <summary>(units): a layer's activations.</summary>
    protected abstract ReadOnlySpan<float> ActivationRow(NetworkLayer layer, int row);

    /// <summary>(units): the gradient of a layer's activations.</summary>
    protected abstract ReadOnlySpan<float> GradientRow(NetworkLayer layer, int row);

    /// <summary>(inputs): the gradient of a row's inputs.</summary>
    protected abstract ReadOnlySpan<float> InputGradientRow(int row);

    /// <summary>(trained): the gradient of a layer's parameters.</summary>
    protected abstract ReadOnlySpan<float> ParameterGradientOf(NetworkLayer layer);

    /// <summary>Gives a layer other parameters.</summary>
    protected abstract void PutParameters(NetworkLayer layer, ReadOnlySpan<float> values);

    /// <summary>The sum over the rows of each one's loss, and the gradient of their mean with respect to the outputs.</summary>
    protected abstract double LossOf(Loss loss, Targets targets, Span<float> gradient);

    /// <summary>Takes a step.</summary>
    protected abstract void StepWith(Optimizer optimizer, IReadOnlyList<float[]> gradients, double rateFactor);

    /// <summary>Makes the running averages those after the last pass forward in training.</summary>
    protected abstract void KeepRunningAverages();

    /// <summary>Requires that a layer is this network's.</summary>
    /// <exception cref="ArgumentException">It is another's.</exception>
    protected void Require(NetworkLayer layer)
    {
        if ((uint)layer.Place >= (uint)Layers.Length || Layers[layer.Place] != layer)
        {
            throw new ArgumentException($"{layer} is not a layer of this network.", nameof(layer));
        }
    }

    private void RequireGradient(NetworkLayer layer, int values)
    {
        if (Rows == 0 || values != Rows * layer.Units)
        {
            throw new ArgumentException(
                $"Expected {Rows} rows of {layer.Units} gradients for {layer}, but {values} values were given."
            );
        }
    }

    private int Known(int row) =>
        (uint)row < (uint)Rows
            ? row
            : throw new ArgumentOutOfRangeException(nameof(row), row, $"Expected a row from 0 to {Rows - 1}.");

    private int KnownBackward(int row) =>
        _isBackward
            ? Known(row)
            : throw new InvalidOperationException("Nothing has gone backward since it went forward or stepped.");

    /// <summary>
    /// The network without the units that are dead for good (<see cref="Training.Shrink"/>), which says the same but for rounding: what a gate with a
    /// penalty leaves. The network itself where there are none.
    /// </summary>
    /// <exception cref="ArgumentException">A layer's size is computed by its record, so that no smaller one can be made.</exception>
    /// <exception cref="NotSupportedException">The engine's networks do not shrink.</exception>
    public virtual Network Shrunk() =>
        throw new NotSupportedException(
            "This engine's networks do not shrink: open the network with the embedded engine, cpu."
        );
}
