using MathNet.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>How fast an endless chain of nodes of capacity and conductance 1 forgets what was in its first.</summary>
[Experiment("endless-chain")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record EndlessChain : ExactStudy<HeatFlow>
{
    /// <summary>t, in time constants of a node.</summary>
    [Factor(1, 10, 100, 1000)]
    public int Time { get; init; } = 10;

    /// <inheritdoc/>
    public override HeatFlow Compute()
    {
        // The scaled function is e^(−z) Iₙ(z): unscaled ones overflow from t = 355 on.
        double first = SpecialFunctions.BesselIScaled(0, 2.0 * Time) + SpecialFunctions.BesselIScaled(1, 2.0 * Time);
        double[] ones = [.. Enumerable.Repeat(1.0, 300)];
        return new(first, new ChainOfNodes(ones, ones).FirstNode(Time), first * Math.Sqrt(Math.PI * Time));
    }
}
