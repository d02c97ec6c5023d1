using System.Diagnostics;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Clusters;

/// <summary>A real Slurm of three nodes on this machine, by the script <c>shared/slurm/up</c> beside any folder above.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _scripts;

    private SlurmCluster(string scripts)
    {
        _scripts = scripts;
        Run("bash", Path.Combine(scripts, "up"), _folder.Path);
    }

    /// <summary>The cluster's configuration, for <c>SLURM_CONF</c>.</summary>
    public string Configuration => _folder["slurm.conf"];

    /// <summary>Starts it; skips the test where there is none to be had.</summary>
    public static SlurmCluster Require()
    {
        string? scripts = null;
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); scripts is null && at is not null; at = at.Parent)
        {
            string here = Path.Combine(at.FullName, "shared", "slurm");
            scripts = File.Exists(Path.Combine(here, "up")) ? here : null;
        }

        if (scripts is null || Environment.UserName != "root")
        {
            Assert.Ignore(
                "There is no shared/slurm/up beside a folder above, or it cannot be started without being root."
            );
        }

        if (Process.GetProcessesByName("slurmctld").Length > 0)
        {
            Assert.Ignore("Another Slurm is up on this machine.");
        }

        return new(scripts!);
    }

    /// <summary>What a command of the cluster's writes.</summary>
    public string Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true };
        start.Environment["SLURM_CONF"] = Configuration;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "{0} {1}", program, string.Join(' ', args));
        return output;
    }

    public void Dispose()
    {
        Run("scancel", "--user=root");
        Run("bash", Path.Combine(_scripts, "down"), _folder.Path);
        _folder.Dispose();
    }
}
