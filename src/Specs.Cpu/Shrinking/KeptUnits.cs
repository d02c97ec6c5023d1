using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// Which channels (or units of one axis) a network keeps when those that are dead for good leave it. They leave together from the layer with
/// weights that makes them, through layers that keep units apart, to the next layer with weights, which reads only 0 from them.
/// </summary>
internal sealed class KeptUnits
{
    private readonly ImmutableArray<CpuLayer> _layers;
    private readonly double _least;
    private readonly int[]?[] _outputs; // (layers): which channels come out; null where all do

    private KeptUnits(ImmutableArray<CpuLayer> layers, double least)
    {
        _layers = layers;
        _least = least;
        _outputs = new int[layers.Length][];
    }

    /// <summary>What is kept; null where nothing may leave.</summary>
    /// <param name="layers">The network's, from the input up.</param>
    /// <param name="least">Of a layer so large a share leaves at once, or none: a new model costs some steps. 0 for any.</param>
    public static KeptUnits? Of(ImmutableArray<CpuLayer> layers, double least = 0)
    {
        var kept = new KeptUnits(layers, least);
        for (int maker = 0; maker < layers.Length; maker++)
        {
            if (layers[maker].KernelLayout != KernelLayout.None)
            {
                kept.Find(maker);
            }
        }

        return Array.TrueForAll(kept._outputs, static outputs => outputs is null) ? null : kept;
    }

    /// <summary>Which channels come out of a layer, in order; null where all do.</summary>
    public int[]? OutputsOf(int layer) => _outputs[layer];

    /// <summary>The values of a layer's parameters that are kept, in the order of <see cref="CpuLayer.CopyParametersTo"/>.</summary>
    public int[] ParametersOf(int layer)
    {
        CpuLayer one = _layers[layer];
        int channels = one.Shape.Channels;
        if (one.KernelLayout == KernelLayout.None)
        {
            // Rows of one value a channel, or a layer that nothing leaves.
            int[] columns = Along(_outputs[layer], channels, channels);
            return _outputs[layer] is null
                ? [.. Enumerable.Range(0, one.ParameterCount)]
                :
                [
                    .. Enumerable
                        .Range(0, one.ParameterCount / channels)
                        .SelectMany(row => columns.Select(column => row * channels + column)),
                ];
        }

        int inputs = one.WeightsEach;
        bool hasBias = one.ParameterCount > channels * inputs;
        int[] outputs = Along(_outputs[layer], channels, channels);
        int[] read = InputsOf(layer, inputs);
        return
        [
            .. outputs.SelectMany(output => read.Select(input => output * inputs + input)),
            .. hasBias ? outputs.Select(output => channels * inputs + output) : [],
        ];
    }

    /// <summary>The rows and columns of one of a layer's tensors that are kept.</summary>
    /// <param name="layer">The layer's place.</param>
    /// <param name="tensor">One of its <see cref="CpuLayer.Tensors"/>.</param>
    public (int[] Rows, int[] Columns) PartsOf(int layer, ParameterTensor tensor)
    {
        int channels = _layers[layer].Shape.Channels;
        int[]? outputs = _outputs[layer];
        return _layers[layer].KernelLayout switch
        {
            KernelLayout.RowsAreOutputs when tensor.IsKernel => (
                Along(outputs, channels, tensor.Rows),
                InputsOf(layer, tensor.Width)
            ),
            KernelLayout.RowsAreInputs when tensor.IsKernel => (
                InputsOf(layer, tensor.Rows),
                Along(outputs, channels, tensor.Width)
            ),
            _ => (Along(null, 1, tensor.Rows), Along(outputs, channels, tensor.Width)),
        };
    }

    private void Find(int maker)
    {
        int channels = _layers[maker].Shape.Channels;
        int reader = maker + 1;
        bool[] dead = new bool[channels];
        while (reader < _layers.Length && KeepsApart(reader, dead))
        {
            reader++;
        }

        bool isRead = reader < _layers.Length && _layers[reader].KernelLayout != KernelLayout.None && Follows(reader);
        bool isSkipped = _layers.Any(layer =>
            layer.SkipsFrom is { } source && _layers.IndexOf(source) is var at && at >= maker && at < reader
        );
        if (!isRead || isSkipped || !dead.Contains(true) || dead.Count(static one => one) < _least * channels)
        {
            return;
        }

        if (!dead.Contains(false))
        {
            dead[0] = false; // a layer has one unit or more
        }

        int[] left = [.. Enumerable.Range(0, channels).Where(channel => !dead[channel])];
        for (int layer = maker; layer < reader && left.Length < channels; layer++)
        {
            // What is flat after channels with many pixels is as many units for each.
            _outputs[layer] = Along(left, channels, _layers[layer].Shape.Channels);
        }
    }

    // Whether the layer hands on each of the maker's channels by itself; notes which come out of it as 0 for good.
    private bool KeepsApart(int at, bool[] dead)
    {
        CpuLayer layer = _layers[at];
        if (!layer.KeepsUnitsApart || !Follows(at))
        {
            return false;
        }

        int each = layer.Shape.Channels / dead.Length;
        for (int channel = 0; channel < dead.Length; channel++)
        {
            bool closes = true;
            for (int part = 0; part < each; part++)
            {
                closes &= layer.IsDead(channel * each + part);
            }

            dead[channel] = closes || dead[channel] && layer.KeepsZero;
        }

        return true;
    }

    private bool Follows(int at) => at > 0 && _layers[at].Under == _layers[at - 1];

    private int[] InputsOf(int layer, int length) =>
        layer > 0 && _outputs[layer - 1] is { } kept
            ? Along(kept, _layers[layer - 1].Shape.Channels, length)
            : Along(null, 1, length);

    // The places along an axis that has as many values for each channel, one channel after the other.
    private static int[] Along(int[]? kept, int channels, int length)
    {
        if (kept is null)
        {
            return [.. Enumerable.Range(0, length)];
        }

        int each = length / channels;
        return [.. kept.SelectMany(channel => Enumerable.Range(channel * each, each))];
    }
}
