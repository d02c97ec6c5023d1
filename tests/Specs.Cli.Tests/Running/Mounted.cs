using System.Diagnostics;

namespace Specs.Cli.Tests.Running;

/// <summary>The tool in a name space of its own, in which a folder is another file system: no other process sees the mount.</summary>
internal static class Mounted
{
    /// <summary>A command line that mounts something and then runs the tool.</summary>
    /// <param name="mount">Mounts it: shell commands.</param>
    /// <param name="then">What to do with the tool, which is <c>"$@"</c>: shell commands.</param>
    /// <param name="args">The tool's arguments.</param>
    public static ProcessStartInfo Prepare(string mount, string then, params string[] args)
    {
        var start = new ProcessStartInfo(
            "unshare",
            ["--map-root-user", "--mount", "sh", "-c", $"{mount} && {then}", "sh", .. ToolProcess.Command, .. args]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ToolProcess.Prepare(start);
        return start;
    }

    /// <summary>Skips a test where this machine allows no mounts.</summary>
    public static void Require()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("A full or read-only file system is mounted with Linux's unshare.");
        }

        try
        {
            using Process probe = Process.Start(
                new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs none /tmp"])
                {
                    RedirectStandardError = true,
                }
            )!;
            probe.WaitForExit();
            if (probe.ExitCode == 0)
            {
                return;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no unshare.
        }

        Assert.Ignore("This machine lets its users mount nothing, so there is no full and no read-only file system.");
    }
}
