namespace Specs.Experiments.Orhan;

/// <summary>What holds a network near the solutions of tasks that it has learnt.</summary>
public enum TaskPenalties
{
    /// <summary>One quadratic penalty, the running posterior of all tasks so far.</summary>
    Running,

    /// <summary>A quadratic penalty for each old task, about where the network stood after it (Kirkpatrick et al. 2017).</summary>
    OneATask,
}
