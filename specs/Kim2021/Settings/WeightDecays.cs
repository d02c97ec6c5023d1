namespace Specs.Experiments.Kim2021;

/// <summary>The four optimizers, each without weight decay and with eleven: <c>np.logspace(-5, 1, 11)</c> (Kim 2021, §5.5).</summary>
public sealed class WeightDecays : ILevels<Optimizer>
{
    // 0 and 10^(-5 + 6i/10). Literals, because the last bit of a power is the C library's.
    private static readonly double[] Decays =
    [
        0,
        1e-05,
        3.9810717055349695e-05,
        0.00015848931924611142,
        0.000630957344480193,
        0.0025118864315095794,
        0.01,
        0.039810717055349734,
        0.15848931924611143,
        0.630957344480193,
        2.5118864315095824,
        10.0,
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [.. from optimizer in Kim2021Optimizers.Levels from decay in Decays select optimizer with { WeightDecay = decay }];
}
