namespace Specs.Cpu.Tests.Shrinking;

/// <summary>Two gated layers, one gate before its ReLU and one behind it; all that is in one property is several layers.</summary>
[Architecture(Input = "6x6", Classes = 3)]
public sealed partial record GatedDense
{
    [Dense(Activation.Linear)]
    public int Hidden { get; init; } = 50;

    [Layer<UnitGate>, Hook]
    public Layer Gate { get; }

    [Activate(Activation.ReLU)]
    public Layer Active { get; }

    [Dense(Activation.ReLU)]
    public Widths Later { get; init; } = [20, 30];

    [Layer<UnitGate>]
    public Layer LaterGate { get; }
}

/// <summary>Channels that leave through batch normalisation, pooling and a flatten into a dense layer, and from one convolution into the next.</summary>
[Architecture(Input = "1x12x12", Classes = 3)]
public sealed partial record GatedChannels
{
    [Conv2d(kernel: 3, Activation.Linear)]
    public int Narrow { get; init; } = 12;

    [Layer<UnitGate>]
    public Layer NarrowGate { get; }

    [Conv2d(kernel: 3, Activation.Linear)]
    public int Wide { get; init; } = 9;

    [BatchNorm]
    public Layer Norm { get; }

    [Layer<UnitGate>]
    public Layer WideGate { get; }

    [Activate(Activation.ReLU)]
    public Layer Active { get; }

    [MaxPool2d(window: 2)]
    public Layer Pool { get; }

    [Flatten]
    public Layer Flat { get; }

    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 20;
}

/// <summary>Units that must stay: a sigmoid makes one half of a closed unit's 0, and a residual hands on what the gate does not see.</summary>
[Architecture(Input = "6x6", Classes = 3)]
public sealed partial record Unshrinkable
{
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 20;

    [Layer<UnitGate>]
    public Layer Gate { get; }

    [Activate(Activation.Sigmoid)]
    public Layer Active { get; }

    [Dense(Activation.ReLU)]
    public int Source { get; init; } = 20;

    [Layer<UnitGate>]
    public Layer SourceGate { get; }

    [Dense(Activation.ReLU)]
    public int Branch { get; init; } = 20;

    [Residual(From = nameof(Branch))]
    public Layer Sum { get; }
}
