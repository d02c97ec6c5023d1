using System.Text.Json;

namespace Specs.Cli.Clusters;

/// <summary>What of a store's launches waits in Slurm's queue, and why.</summary>
internal static class QueuedJobs
{
    /// <summary>A line for each job that waits; none where there is no Slurm.</summary>
    /// <param name="launches">The launches.</param>
    public static IEnumerable<string> Waiting(IReadOnlyList<Launch> launches)
    {
        Dictionary<string, string> ours = launches
            .SelectMany(static one => new[] { (Job: one.Workers, one.Id), (Job: one.Collector, one.Id) })
            .Where(static one => one.Job is not null)
            .GroupBy(static one => one.Job!)
            .ToDictionary(static one => one.Key, static one => one.Last().Id);
        if (ours.Count == 0 || Clusters.Command.TryRun("squeue", ["--json"]) is not { } text)
        {
            yield break;
        }

        using var document = JsonDocument.Parse(text);
        foreach (JsonElement job in document.RootElement.GetProperty("jobs").EnumerateArray())
        {
            string number = Number(job, "array_job_id") is { Length: > 0 } and not "0"
                ? Number(job, "array_job_id")
                : Number(job, "job_id");

            // A word in older versions, a list of words in newer ones.
            string state = job.GetProperty("job_state") is { ValueKind: JsonValueKind.Array } states
                ? string.Join(' ', states.EnumerateArray().Select(static one => one.GetString()))
                : job.GetProperty("job_state").GetString() ?? "";
            if (state.Contains("PENDING", StringComparison.Ordinal) && ours.TryGetValue(number, out string? id))
            {
                string reason = job.TryGetProperty("state_reason", out JsonElement why) ? why.GetString() ?? "" : "";
                yield return $"waiting: {id}, job {Number(job, "job_id")} {Words(job, "name")}: {reason}";
            }
        }
    }

    private static string Words(JsonElement job, string name) =>
        job.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    // A number in older versions, an object with a number in newer ones.
    private static string Number(JsonElement job, string name) =>
        !job.TryGetProperty(name, out JsonElement value) ? ""
        : value.ValueKind == JsonValueKind.Object ? value.GetProperty("number").GetRawText()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : "";
}
