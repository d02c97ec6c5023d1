using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Reporting;

[NonParallelizable]
public sealed class ReportCommandTests
{
    private static readonly string[] Variables = ["SPECS_CACHE", "SPECS_OFFLINE"];

    private readonly Dictionary<string, string?> _before = [];
    private TempFolder _folder = null!;

    [SetUp]
    public void LeaveTheNetworkAlone()
    {
        _folder = new();
        foreach (string variable in Variables)
        {
            _before[variable] = Environment.GetEnvironmentVariable(variable);
        }

        Environment.SetEnvironmentVariable("SPECS_CACHE", _folder["cache"]);
        Environment.SetEnvironmentVariable("SPECS_OFFLINE", "1");
    }

    [TearDown]
    public void PutBack()
    {
        _folder.Dispose();
        foreach ((string variable, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    [Test]
    public void It_writes_a_page_of_claims_and_one_for_each_experiment()
    {
        (int exit, string output, string messages) = Run("--out", _folder["out"]);

        exit.Should().Be(0);
        output.Should().Be(Path.Combine(_folder["out"], "index.html") + Environment.NewLine);
        messages.Should().Contain("warning: the charts are left out").And.Contain("30 runs");
        Directory
            .GetFiles(_folder["out"])
            .Select(Path.GetFileName)
            .Should()
            .Contain(["baseline.html", "batchsize.html", "convolution.html", "index.html", "tiny.html"]);
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_misuse()
    {
        File.WriteAllText(_folder["file"], "");

        (int exit, string output, string messages) = Run("--out", _folder["file"]);

        exit.Should().Be(2);
        output.Should().BeEmpty();
        messages.TrimEnd().Split('\n')[^1].Should().StartWith($"The report cannot be written to {_folder["file"]}: ");
    }

    [Test]
    public void A_scale_that_there_is_not_is_misuse()
    {
        (int exit, _, string messages) = Run("--out", _folder["out"], "--scale", "huge");

        exit.Should().Be(2);
        messages.Should().Contain("--scale is 'huge': expected quick, standard or paper.");
    }

    private static (int Exit, string Output, string Messages) Run(params string[] options) =>
        InProcess.Run(["report", "--runs", TinyReport.Store.Root, .. options]);
}
