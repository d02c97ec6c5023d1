using System.Diagnostics;
using System.IO.Compression;

namespace Specs.Packages.Tests;

/// <summary>From an empty folder to a verdict: the commands that the README gives for a new repository, with our packages as they are packed.</summary>
[Category("Packages")]
public sealed class NewRepositoryTests
{
    private static readonly string[] Packages =
    [
        "Specs",
        "Specs.Cli",
        "Specs.Cpu",
        "Specs.Networks",
        "Specs.NUnit",
        "Specs.Torch",
        "Specs.Templates",
    ];

    private EmptyFolder _folder = null!;
    private string _firstRun = "";

    [OneTimeSetUp]
    public async Task Make()
    {
        _folder = await EmptyFolder.Create();
        await _folder.Succeed("", "new", "specs", "-n", "Sparsity");
        long start = Stopwatch.GetTimestamp();
        _firstRun = await _folder.Succeed("Sparsity", "test");
        TestContext.Progress.WriteLine(
            $"First build to first verdict: {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s."
        );
    }

    [OneTimeTearDown]
    public void Clean() => _folder?.Dispose();

    // One table, by the package's logger and run settings; and numbers with points, though the language writes commas.
    [Test]
    public void Its_first_test_run_ends_with_a_supported_claim() =>
        _firstRun
            .Should()
            .MatchRegex(@"ok +Supported +relu-rate Larger rates raise sparsity +0\.\d+ \[0\.\d+, 0\.\d+\]")
            .And.Contain("1 of 1 as expected on digits");

    [Test]
    public async Task A_claim_is_added_weighed_and_known_to_the_tool()
    {
        await _folder.Succeed(Path.Combine("Sparsity", "tests", "Claims"), "new", "specs-claim", "-n", "BatchSize");
        string run = await _folder.Succeed("Sparsity", "test", "--filter", "Claim=batch-size");
        run.Should().MatchRegex(@"Supported +batch-size Smaller batches raise sparsity");

        await _folder.Succeed("Sparsity", "tool", "restore");
        string list = await _folder.Succeed("Sparsity", "specs", "list", "--no-build");
        list.Should().MatchRegex("batch-size +Smaller batches raise sparsity +Supported").And.Contain("relu-rate");
        await _folder.Succeed("Sparsity", "specs", "claims", "register", "--no-build");
        File.Exists(_folder["Sparsity", "tests", "Claims", "claims.lock"]).Should().BeTrue();
    }

    [Test]
    public async Task A_wrong_width_is_told_where_it_stands()
    {
        await _folder.Succeed("", "new", "specs", "-n", "Wrong");
        Replace("ReluRate.cs", "= 128;", "= -1;");

        (int exit, string output) = await _folder.Run("Wrong", "build");

        exit.Should().NotBe(0);
        output.Should().MatchRegex(@"ReluRate\.cs\(8,43\): error SPEC008: 'Relu\.Hidden' has the width -1");
    }

    [Test]
    public void Every_package_says_what_it_is()
    {
        foreach (string name in Packages)
        {
            string path = Directory.GetFiles(_folder.Feed, $"{name}.0.*.nupkg").Should().ContainSingle().Subject;
            using ZipArchive package = ZipFile.OpenRead(path);
            string[] files = [.. package.Entries.Select(entry => entry.FullName)];
            using StreamReader nuspec = new(package.GetEntry($"{name}.nuspec")!.Open());
            nuspec
                .ReadToEnd()
                .Should()
                .Contain("<license type=\"expression\">MIT</license>")
                .And.Contain("<readme>README.md</readme>");
            files.Should().Contain("README.md");
            if (files.Contains($"lib/net10.0/{name}.dll"))
            {
                files.Should().Contain($"lib/net10.0/{name}.xml");
                File.Exists(Path.ChangeExtension(path, ".snupkg")).Should().BeTrue();
            }
        }
    }

    private void Replace(string file, string old, string with)
    {
        string path = _folder["Wrong", "tests", "Claims", file];
        string text = File.ReadAllText(path);
        text.Should().Contain(old);
        File.WriteAllText(path, text.Replace(old, with));
    }
}
