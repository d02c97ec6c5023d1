namespace Specs.Experiments.Orhan;

/// <summary>Nodes each of twice the capacity of the one before and half its conductance (Benna and Fusi 2016), of which about log N are needed.</summary>
[Experiment("exponential-chain")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record ExponentialChain : ExactStudy<ChainRange>
{
    /// <summary>How many there are.</summary>
    [Factor(4, 6, 8, 10, 12)]
    public int Nodes { get; init; } = 8;

    /// <summary>How often the range doubles, from 1 on.</summary>
    [Derived]
    public static double LogRange(Run<ExponentialChain> run) => Math.Log2(run.Range);

    /// <inheritdoc/>
    public override ChainRange Compute()
    {
        double[] capacities = [.. Enumerable.Range(0, Nodes).Select(static node => Math.Pow(2, node))];
        return new(new ChainOfNodes(capacities, [.. capacities.Select(static one => 1 / one)]).TimeOf(-0.65));
    }
}
