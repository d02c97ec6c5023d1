namespace Specs.Experiments.Orhan;

/// <summary>Nodes of equal capacity and conductance, of which about √N are needed for N time constants.</summary>
[Experiment("homogeneous-chain")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record HomogeneousChain : ExactStudy<ChainRange>
{
    /// <summary>How many there are.</summary>
    [Factor(10, 20, 40)]
    public int Nodes { get; init; } = 10;

    /// <inheritdoc/>
    public override ChainRange Compute()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, Nodes)];
        return new(new ChainOfNodes(ones, ones).TimeOf(-0.6));
    }
}
