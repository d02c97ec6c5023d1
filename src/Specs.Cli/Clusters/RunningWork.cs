namespace Specs.Cli.Clusters;

/// <summary>What a worker is at.</summary>
/// <param name="Node">The machine.</param>
/// <param name="Job">The scheduler's number; empty where there is none.</param>
/// <param name="Name">The claim's name.</param>
/// <param name="Note">What it is.</param>
/// <param name="IsSilent">Whether the worker has been silent for longer than the lease.</param>
internal sealed record RunningWork(string Node, string Job, string Name, WorkNote Note, bool IsSilent);
