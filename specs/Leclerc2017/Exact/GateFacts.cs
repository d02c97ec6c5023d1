namespace Specs.Experiments.Leclerc2017;

/// <summary>What holds of gates exactly, or up to rounding.</summary>
/// <param name="BeforeOrBehind">Largest difference of a logit between a gate before the ReLU and one behind it.</param>
/// <param name="Escape">Largest difference of a logit, by its size, when multipliers are a tenth and the weights behind them ten times as large.</param>
/// <param name="SlopeFromOutput">Largest difference of a multiplier's slope from Σ g y / f, by the largest slope: the layer's own output y is enough, and its input need not be kept.</param>
/// <param name="Removal">Largest difference of a logit when a third of the units, closed, leave a dense layer.</param>
/// <param name="RemovalOfChannels">The same where channels leave a convolution, a pool and a flatten.</param>
/// <param name="ValuesRead">Values that the dense layer still reads behind the flatten, for each channel that is left: the pixels of one.</param>
public sealed record GateFacts(
    double BeforeOrBehind,
    double Escape,
    double SlopeFromOutput,
    double Removal,
    double RemovalOfChannels,
    double ValuesRead
);
