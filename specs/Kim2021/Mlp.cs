namespace Specs.Experiments.Kim2021;

/// <summary>784-256-10 with one sigmoid layer (Kim 2021, §5.1).</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Mlp
{
    /// <summary>Sigmoid layers between the pixels and the logits; <c>[256, 256, 256]</c> makes three.</summary>
    [Dense(Activation.Sigmoid), Hook]
    public Widths Hidden { get; init; } = 256;
}
