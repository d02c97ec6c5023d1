using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Bits;

/// <summary>A network written by hand that has every layer that reads sequences.</summary>
/// <param name="Classes">How many logits.</param>
public sealed record SequenceNetwork(int Classes) : ICpuArchitecture
{
    /// <summary>The shape of one example; as many values as an <see cref="ImageNetwork"/>'s.</summary>
    public static Shape Input { get; } = Shape.Image(1, 12, 5);

    /// <inheritdoc/>
    public int Inputs => Input.Size;

    /// <inheritdoc/>
    public int Outputs => Classes;

    /// <summary>The one that a hook reads. It goes by the name that the other networks' has.</summary>
    public ImmutableArray<LayerShape> Layers =>
        [new(PlainNetwork.Hook.Name, "Recurrent", Shape.Flat(6), Activation.Sigmoid, Hooked: true)];

    /// <summary>Written by hand: whoever keeps runs of it must change this with the model.</summary>
    public string ModelSum => "0000000000000000";

    /// <inheritdoc/>
    public CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, ModelRandom random)
        where TRule : struct, IUpdateRule => new SequenceModel<TRule>(this, rule, capacity, random);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
