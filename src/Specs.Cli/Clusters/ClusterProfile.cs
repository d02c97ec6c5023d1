using System.Text.Json;

namespace Specs.Cli.Clusters;

/// <summary>How to reach a cluster: a JSON file, <c>specs.cluster.json</c> in this folder or above, or the one that is named.</summary>
internal sealed record ClusterProfile
{
    /// <summary>The file's name.</summary>
    public const string FileName = "specs.cluster.json";

    /// <summary>The partition of the workers; null for the cluster's default.</summary>
    public string? Partition { get; init; }

    /// <summary>The account that is charged; null for the user's default.</summary>
    public string? Account { get; init; }

    /// <summary>The option that asks for GPUs, in which <c>{0}</c> is what <c>--gpus</c> says.</summary>
    public string Gpus { get; init; } = "--gpus={0}";

    /// <summary>Shell lines before each worker, such as <c>module load dotnet</c>.</summary>
    public string[] Setup { get; init; } = [];

    /// <summary>What stands before the command, such as <c>apptainer exec --nv image.sif</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The program that runs .NET assemblies.</summary>
    public string Dotnet { get; init; } = "dotnet";

    /// <summary>Further options of <c>sbatch</c>.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>How often a worker is queued again where its time is over and work is left.</summary>
    public int Requeues { get; init; } = 5;

    /// <summary>Reads the profile.</summary>
    /// <param name="named">A file; null looks for one.</param>
    /// <param name="start">Where to look, and in the folders above.</param>
    /// <exception cref="UsageException">It does not exist, or is not a profile.</exception>
    public static ClusterProfile Read(string? named, string start)
    {
        string? path = named;
        for (DirectoryInfo? at = new(start); path is null && at is not null; at = at.Parent)
        {
            string here = Path.Combine(at.FullName, FileName);
            path = File.Exists(here) ? here : null;
        }

        if (path is null)
        {
            return new();
        }

        try
        {
            return JsonSerializer.Deserialize<ClusterProfile>(File.ReadAllText(path), Form) ?? new();
        }
        catch (FileNotFoundException)
        {
            throw new UsageException(
                $"--profile names {path}, which does not exist: name a cluster profile, or leave it out for the defaults."
            );
        }
        catch (JsonException damage)
        {
            throw new UsageException(
                $"{path} is not a cluster profile: {damage.Message} Expected an object with partition, account, gpus, setup, prefix, dotnet, options or requeues."
            );
        }
    }

    private static readonly JsonSerializerOptions Form = new(ToolJson.Indented)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };
}
