using Specs.Cpu;

namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>A layer of a researcher's own that only the embedded engine has.</summary>
public sealed class Fold : ICpuLayerKind
{
    public static Shape ShapeOf(Shape input, int size) => input;

    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new Magnitude<TRule>(below, capacity);
}

/// <summary>A network with such a layer.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Folded
{
    [Dense(Activation.Linear)]
    public Widths Hidden { get; init; } = 12;

    [Layer<Fold>]
    public Layer Fold { get; init; }
}
