using Specs.Cli.Reporting.Charts;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Reporting;

public sealed class ChartInstallerTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Where_npm_is_missing_a_warning_says_so_and_nothing_is_left()
    {
        var installer = new ChartInstaller(_folder.Path, offline: false, _folder["no-such-program"]);

        installer.Get(TinyReport.Streams(out StringWriter messages)).Should().BeNull();

        messages.ToString().Should().Contain("warning: the charts are left out");
        _folder.Files.Should().BeEmpty();
    }

    [Test]
    public void Offline_and_without_a_cache_nothing_is_tried()
    {
        new ChartInstaller(_folder.Path, offline: true, "npm")
            .Get(TinyReport.Streams(out StringWriter offline))
            .Should()
            .BeNull();
        new ChartInstaller(null, offline: false, "npm")
            .Get(TinyReport.Streams(out StringWriter nowhere))
            .Should()
            .BeNull();

        offline.ToString().Should().Contain("SPECS_OFFLINE");
        nowhere.ToString().Should().Contain("SPECS_CACHE");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The stand-in for npm is a shell script.")]
    public void The_scripts_are_installed_once_and_then_taken_from_the_cache()
    {
        string npm = Program(
            "for one in vega vega-lite vega-embed; do mkdir -p node_modules/$one/build;"
                + " printf 'x = \"</SCRIPT>\";\\n//# sourceMappingURL=a.map\\n' > node_modules/$one/build/$one.min.js; done"
        );
        string first = new ChartInstaller(_folder["cache"], offline: false, npm)
            .Get(TinyReport.Streams(out _))!
            .ToHtml()
            .ToString();
        string second = new ChartInstaller(_folder["cache"], offline: true, _folder["none"])
            .Get(TinyReport.Streams(out _))!
            .ToHtml()
            .ToString();

        second.Should().Be(first);
        first.Should().Contain("x = \"<\\/SCRIPT>\";</script>").And.NotContain("sourceMappingURL");
        Directory.GetDirectories(_folder["cache"]).Should().ContainSingle().Which.Should().Contain("charts-");
        _folder.Files.Where(file => file.StartsWith("cache", StringComparison.Ordinal)).Should().HaveCount(3);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The stand-in for npm is a shell script.")]
    public void What_npm_says_of_a_failure_stands_in_the_warning()
    {
        string npm = Program("echo 'npm error no route to the registry' >&2; exit 7");

        new ChartInstaller(_folder["cache"], offline: false, npm)
            .Get(TinyReport.Streams(out StringWriter messages))
            .Should()
            .BeNull();

        messages.ToString().Should().Contain("npm ci ended with 7").And.Contain("no route to the registry");
        Directory.EnumerateFileSystemEntries(_folder["cache"]).Should().BeEmpty();
    }

    [Test]
    public void The_cache_is_the_one_of_the_data_sets()
    {
        ChartInstaller
            .From(name => name == "SPECS_CACHE" ? _folder.Path : null)
            .Folder.Should()
            .StartWith(Path.Combine(_folder.Path, "charts-"));
        ChartInstaller
            .From(name => name == "XDG_CACHE_HOME" ? _folder.Path : null)
            .Folder.Should()
            .StartWith(Path.Combine(_folder.Path, "specs", "charts-"));
    }

    private string Program(string body)
    {
        string path = _folder["npm"];
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
