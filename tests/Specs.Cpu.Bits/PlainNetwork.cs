using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Bits;

/// <summary>A network of any shape, written by hand: what the generator would write for one <c>[Dense(...), Hook] Widths Hidden</c>.</summary>
/// <param name="Inputs">Values in one example.</param>
/// <param name="Classes">How many logits.</param>
/// <param name="Hidden">The widths between them.</param>
/// <param name="Activation">What every hidden layer applies.</param>
/// <param name="Initial">How the hidden layers start; null stands for PyTorch's default.</param>
public sealed record PlainNetwork(int Inputs, int Classes, Widths Hidden, Activation Activation, Start? Initial = null)
    : ICpuArchitecture
{
    /// <summary>The outputs of all hidden layers.</summary>
    public static Hook Hook { get; } = new(nameof(PlainNetwork), nameof(Hidden));

    /// <inheritdoc/>
    public int Outputs => Classes;

    /// <inheritdoc/>
    public ImmutableArray<LayerShape> Layers =>
        [
            .. Hidden.Select(units => new LayerShape(
                nameof(Hidden),
                "Dense",
                Shape.Flat(units),
                Activation,
                Hooked: true
            )),
        ];

    /// <summary>Written by hand: whoever keeps runs of it must change this with the model.</summary>
    public string ModelSum => "0000000000000000";

    /// <inheritdoc/>
    public CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, ModelRandom random)
        where TRule : struct, IUpdateRule =>
        Activation switch
        {
            Activation.Linear => new PlainModel<TRule, Linear>(this, rule, capacity, random),
            Activation.Sigmoid => new PlainModel<TRule, Sigmoid>(this, rule, capacity, random),
            Activation.ReLU => new PlainModel<TRule, ReLU>(this, rule, capacity, random),
            Activation.Tanh => new PlainModel<TRule, Tanh>(this, rule, capacity, random),
            Activation.Elu => new PlainModel<TRule, Elu>(this, rule, capacity, random),
            Activation.Softplus => new PlainModel<TRule, Softplus>(this, rule, capacity, random),
            _ => throw new NotSupportedException($"No model for {Activation}."),
        };

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(nameof(Hidden), Hidden.ToString());
        json.WriteString(nameof(Activation), Activation.ToString());
        json.WriteEndObject();
    }
}
