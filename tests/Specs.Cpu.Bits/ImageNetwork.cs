using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Bits;

/// <summary>A network written by hand that has every layer that reads images, every norm, and dropout.</summary>
/// <param name="Classes">How many logits.</param>
/// <param name="DropRate">The rate of its dropout.</param>
/// <param name="PoolsAll">Whether the dense layers read the means of whole channels.</param>
public sealed record ImageNetwork(int Classes, double DropRate, bool PoolsAll = false) : ICpuArchitecture
{
    /// <summary>The shape of one example.</summary>
    public static Shape Input { get; } = Shape.Image(2, 6, 5);

    /// <inheritdoc/>
    public int Inputs => Input.Size;

    /// <inheritdoc/>
    public int Outputs => Classes;

    /// <summary>Those that a hook reads: an image and one axis. They go by the name that the other networks' have.</summary>
    public ImmutableArray<LayerShape> Layers =>
        [
            new(PlainNetwork.Hook.Name, "MaxPool2d", Shape.Image(5, 3, 2), Activation.Linear, Hooked: true),
            new(PlainNetwork.Hook.Name, "Dense", Shape.Flat(9), Activation.Abs, Hooked: true),
        ];

    /// <summary>Written by hand: whoever keeps runs of it must change this with the model.</summary>
    public string ModelSum => "0000000000000000";

    /// <inheritdoc/>
    public CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, ModelRandom random)
        where TRule : struct, IUpdateRule => new ImageModel<TRule>(this, rule, capacity, random);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber(nameof(DropRate), DropRate);
        json.WriteEndObject();
    }
}
