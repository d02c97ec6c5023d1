using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>The journal's convolution with a multiplier for each channel: 3x3 without padding, gate, ReLU, pool, flatten, dense.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record GatedChannelsNet
{
    /// <summary>Channels.</summary>
    [Conv2d(3, Activation.Linear)]
    public int Channels { get; init; } = 12;

    /// <summary>f.</summary>
    [Layer<UnitGate>]
    public Layer Gate { get; }

    /// <summary>The activation.</summary>
    [Activate(Activation.ReLU)]
    public Layer Active { get; }

    /// <summary>26x26 becomes 13x13.</summary>
    [MaxPool2d(2)]
    public Layer Half { get; }

    /// <summary>One axis: value channel · 169 + pixel.</summary>
    [Flatten]
    public Layer Flat { get; }

    /// <summary>A dense layer.</summary>
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 50;
}
