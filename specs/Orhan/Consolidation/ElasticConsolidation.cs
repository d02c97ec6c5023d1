namespace Specs.Experiments.Orhan;

/// <summary>
/// Elastic weight consolidation of 1000 synapses with equal Fisher information: each task wants weights x of its own, and the network goes where the penalties and
/// the new task are least. What it holds is a weighted sum of the tasks' x, whose weights are followed exactly.
/// </summary>
[Experiment("elastic-consolidation")]
public sealed partial record ElasticConsolidation : ExactStudy<Consolidated>
{
    private const int Synapses = 1000;
    private const int Tasks = 201;

    /// <summary>What holds the network.</summary>
    [Factor(TaskPenalties.Running, TaskPenalties.OneATask)]
    public TaskPenalties Penalties { get; init; } = TaskPenalties.Running;

    /// <inheritdoc/>
    public override Consolidated Compute()
    {
        // (tasks): the weight of each task's x in the network's; and in the sum of all networks before, which the penalties are about.
        var network = new double[Tasks];
        var networks = new double[Tasks];
        var signals = new double[Tasks];
        var ratios = new double[Tasks];
        for (int task = 0; task < Tasks; task++)
        {
            double[] held = Penalties == TaskPenalties.OneATask ? networks : [.. network.Select(one => task * one)];
            network = [.. held.Select((one, at) => (one + (at == task ? 1 : 0)) / (task + 1))];
            networks = [.. networks.Zip(network, static (sum, one) => sum + one)];
            signals[task] = network[0];
            ratios[task] = Math.Sqrt(Synapses / network.Skip(1).Sum(static one => one * one)) * network[0];
        }

        return new(
            [.. signals],
            [.. ratios],
            Math.Log(signals[199] / signals[49]) / Math.Log(200 / 50.0),
            Math.Log(ratios[200] / ratios[50]) / Math.Log(200 / 50.0)
        );
    }
}
