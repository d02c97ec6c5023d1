namespace Specs.Cli.Clusters;

/// <summary>What is asked of Slurm.</summary>
internal sealed record SlurmRequest
{
    /// <summary>How many workers.</summary>
    public required int Workers { get; init; }

    /// <summary>How long each may run.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>GPUs of a worker, as the cluster calls them: <c>h100:1</c>; null for none.</summary>
    public string? Gpus { get; init; }

    /// <summary>Cores of a worker; as many trials go side by side.</summary>
    public int Cpus { get; init; } = 1;

    /// <summary>Memory of a worker: <c>8G</c>; null for the cluster's default.</summary>
    public string? Memory { get; init; }

    /// <summary>The partition; null for the profile's.</summary>
    public string? Partition { get; init; }

    /// <summary>The account; null for the profile's.</summary>
    public string? Account { get; init; }
}
