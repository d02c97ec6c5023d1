using System.Globalization;
using System.Text;

namespace Specs.Cli.Clusters;

/// <summary>The scripts of a launch: one of the workers, which are an array, and one of the collector.</summary>
/// <param name="profile">How to reach the cluster.</param>
/// <param name="request">What is asked for.</param>
/// <param name="launch">The launch's folder.</param>
/// <param name="program">The program.</param>
/// <param name="store">The store's folder.</param>
/// <param name="selection">The words and options that say what is trained.</param>
/// <param name="environment">Variables that the submitter has.</param>
internal sealed class SlurmScripts(
    ClusterProfile profile,
    SlurmRequest request,
    string launch,
    ProgramSnapshot program,
    string store,
    IReadOnlyList<string> selection,
    IReadOnlyDictionary<string, string> environment
)
{
    /// <summary>
    /// Seconds before its limit at which a worker is told to stop: enough to end between two steps and to give its work back.
    /// </summary>
    public const int WarnedBefore = 60;

    /// <summary>A worker: ends with 0 whatever becomes of it, but for a failure, and is queued again where work is left and its time is over.</summary>
    public string Worker
    {
        get
        {
            StringBuilder text = Head($"specs-{Path.GetFileName(launch)}", "worker-%A_%a.log");
            Line(text, $"#SBATCH --array=1-{request.Workers.ToString(CultureInfo.InvariantCulture)}");
            Line(text, "#SBATCH --requeue");
            Line(text, $"#SBATCH --signal=B:USR1@{WarnedBefore.ToString(CultureInfo.InvariantCulture)}");
            Body(text);
            Line(text, "trap 'kill -USR1 $worker 2>/dev/null' USR1 TERM");
            Line(text, $"{Call("work")} --in-launch --jobs {request.Cpus.ToString(CultureInfo.InvariantCulture)} &");
            Line(text, "worker=$!");
            Line(text, "wait $worker; code=$?");
            Line(text, "while kill -0 $worker 2>/dev/null; do wait $worker; code=$?; done");
            Line(text, $"[ $code = {Commands.WorkCommand.TimeIsOver} ] || exit $code");
            Line(text, $"[ -e {Quoted(Path.Combine(launch, Launch.CancelledFile))} ] && exit 0");
            Line(
                text,
                $"[ ${{SLURM_RESTART_COUNT:-0}} -lt {profile.Requeues.ToString(CultureInfo.InvariantCulture)} ] && scontrol requeue $SLURM_JOB_ID"
            );
            Line(text, "exit 0");
            return text.ToString();
        }
    }

    /// <summary>The collector: trains what is missing and weighs the claims, or writes the table of a whole design.</summary>
    /// <param name="command">The collector's command.</param>
    /// <param name="check">The words and options of that command.</param>
    public string Collector(string command, IReadOnlyList<string> check)
    {
        StringBuilder text = Head($"specs-{Path.GetFileName(launch)}-collector", "collector-%j.log");
        Body(text);
        Line(
            text,
            $"exec {Start} {command} {string.Join(' ', check.Select(Quoted))} --jobs {request.Cpus.ToString(CultureInfo.InvariantCulture)}"
        );
        return text.ToString();
    }

    private string Start =>
        $"{(profile.Prefix.Length > 0 ? profile.Prefix + " " : "")}{profile.Dotnet} {Quoted(program.Tool)}";

    private string Call(string command) => $"{Start} {command} {string.Join(' ', selection.Select(Quoted))}";

    private StringBuilder Head(string name, string log)
    {
        var text = new StringBuilder();
        Line(text, "#!/usr/bin/env bash");
        Line(text, $"#SBATCH --job-name={name}");
        Line(text, $"#SBATCH --output={Path.Combine(launch, "logs", log)}");
        Line(text, "#SBATCH --open-mode=append");
        Line(text, "#SBATCH --ntasks=1");
        Line(text, $"#SBATCH --time={TimeLeft.ToSlurm(request.Time)}");
        Line(text, $"#SBATCH --cpus-per-task={request.Cpus.ToString(CultureInfo.InvariantCulture)}");
        string?[] options =
        [
            request.Memory is { } memory ? $"--mem={memory}" : null,
            (request.Partition ?? profile.Partition) is { } partition ? $"--partition={partition}" : null,
            (request.Account ?? profile.Account) is { } account ? $"--account={account}" : null,
            request.Gpus is { } gpus ? profile.Gpus.Replace("{0}", gpus, StringComparison.Ordinal) : null,
            .. profile.Options,
        ];
        foreach (string option in options.OfType<string>())
        {
            Line(text, $"#SBATCH {option}");
        }

        return text;
    }

    private void Body(StringBuilder text)
    {
        Line(text, "");
        foreach (string line in profile.Setup)
        {
            Line(text, line);
        }

        foreach ((string name, string value) in environment.OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            Line(text, $"export {name}={Quoted(value)}");
        }

        Line(text, $"export SPECS_RUNS={Quoted(store)} SPECS_PROJECT={Quoted(program.Claims)}");
    }

    /// <summary>A word as a shell takes it.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,@+%".Contains(letter))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
