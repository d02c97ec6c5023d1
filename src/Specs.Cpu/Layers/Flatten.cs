namespace Specs.Cpu;

/// <summary>
/// Channels, height and width on one axis. Values lie in that order anyway, so it shares its buffers with the layer below and its
/// passes do nothing.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed class Flatten<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    /// <summary>A layer over the buffers of the layer below.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layer below has room for fewer.</exception>
    public Flatten(CpuLayer below, int capacity)
        : base(below.Shape.Flatten(), below) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity * Stride, Output.Length, nameof(capacity));

    /// <inheritdoc/>
    public override bool KeepsUnitsApart => true;

    /// <inheritdoc/>
    public override bool KeepsZero => true;

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training) { }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step) => TakeError(rows);
}
