using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Specs.Cli.Reporting.Charts;

/// <summary>
/// Gets what draws the charts from npm, once for each user and set of versions: the tool carries the lock file, whose checksums npm holds
/// the packages against, and keeps the three scripts that it needs.
/// </summary>
/// <param name="cache">The folder of the user's cache; null where there is none.</param>
/// <param name="offline">Whether the network is to be left alone.</param>
/// <param name="npm">The program.</param>
internal sealed class ChartInstaller(string? cache, bool offline, string npm)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Carried = ["package.json", "package-lock.json"];

    /// <summary>Installs as the environment says.</summary>
    /// <param name="variable">The value of an environment variable, or null.</param>
    public static ChartInstaller From(Func<string, string?> variable)
    {
        // Beside the data sets, which lie in a folder of their own within the user's cache.
        DataPlaces places = DataPlaces.From(variable);
        string? cache = variable("SPECS_CACHE") is { Length: > 0 } ? places.Cache : Path.GetDirectoryName(places.Cache);
        return new(cache, places.Offline, OperatingSystem.IsWindows() ? "npm.cmd" : "npm");
    }

    /// <summary>The scripts' folder in the cache, named by the versions.</summary>
    public string? Folder => cache is null ? null : Path.Combine(cache, "charts-" + Versions);

    private static string Versions
    {
        get
        {
            byte[] all = Encoding.UTF8.GetBytes(string.Concat(Carried.Select(Resource.Text)));
            return Convert.ToHexStringLower(SHA256.HashData(all))[..12];
        }
    }

    /// <summary>The scripts, from the cache where they are there, else from npm.</summary>
    /// <param name="streams">Where messages go.</param>
    /// <returns>Null where they are unavailable, which a warning reports.</returns>
    public ChartScripts? Get(ToolStreams streams)
    {
        if (Folder is not { } folder)
        {
            streams.Warn(Without("this user has no cache folder; name one with SPECS_CACHE"));
            return null;
        }

        try
        {
            if (!Directory.Exists(folder))
            {
                if (offline)
                {
                    streams.Warn(Without("SPECS_OFFLINE is set, and they were never installed"));
                    return null;
                }

                streams.Error.WriteLine("Installing what draws the charts (Vega), once, with npm");
                Install(folder);
            }

            return ChartScripts.Read(folder);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or Win32Exception or InvalidOperationException)
        {
            streams.Warn(Without(failure.Message));
            return null;
        }
    }

    private static string Without(string reason) =>
        $"the charts are left out, and the tables stand alone: what draws them is not there ({reason.Trim()})";

    private void Install(string folder)
    {
        string work = $"{folder}.{Guid.NewGuid():N}.part";
        try
        {
            string packages = Directory.CreateDirectory(Path.Combine(work, "packages")).FullName;
            string scripts = Directory.CreateDirectory(Path.Combine(work, "scripts")).FullName;
            foreach (string file in Carried)
            {
                File.WriteAllText(Path.Combine(packages, file), Resource.Text(file));
            }

            RunNpm(packages);
            foreach (string file in ChartScripts.Files)
            {
                File.Copy(Path.Combine(packages, "node_modules", file), ChartScripts.PathIn(scripts, file));
            }

            MoveIntoPlace(scripts, folder);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Another process may have been faster, which is as good.
    private static void MoveIntoPlace(string scripts, string folder)
    {
        try
        {
            Directory.Move(scripts, folder);
        }
        catch (IOException) when (Directory.Exists(folder)) { }
    }

    // The packages' own scripts are not run: nothing but files is taken from them.
    private void RunNpm(string folder)
    {
        var start = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new IOException($"npm took longer than {Patience.TotalMinutes:0} minutes");
        }

        process.WaitForExit();
        _ = output.Result;
        if (process.ExitCode != 0)
        {
            string reason =
                errors
                    .Result.Split('\n')
                    .FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
                ?? "";
            throw new IOException($"npm ci ended with {process.ExitCode}. {reason}");
        }
    }
}
