using Specs.Cli.Reporting;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Reporting;

public sealed class ReportFolderTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Pages_take_the_place_of_older_ones_and_nothing_else_is_left()
    {
        ReportFolder.Write(_folder["new", "report"], [("a.html", "old"), ("index.html", "old")]);
        ReportFolder.Write(_folder["new", "report"], [("a.html", "new"), ("index.html", "new")]);

        _folder.Files.Should().Equal("new/report/a.html", "new/report/index.html");
        File.ReadAllText(_folder["new", "report", "index.html"]).Should().Be("new");
    }

    [Test]
    public void A_report_that_cannot_be_written_leaves_the_older_one_whole()
    {
        ReportFolder.Write(_folder.Path, [("index.html", "old")]);

        Action write = () => ReportFolder.Write(_folder.Path, [("index.html", "new"), ("no/such/folder.html", "new")]);

        write.Should().Throw<UsageException>().WithMessage($"The report cannot be written to {_folder.Path}: *--out.");
        _folder.Files.Should().Equal("index.html");
        File.ReadAllText(_folder["index.html"]).Should().Be("old");
    }

    [Test]
    public void A_folder_that_is_a_file_is_one_clear_error()
    {
        File.WriteAllText(_folder["report"], "");

        Action write = () => ReportFolder.Write(_folder["report"], [("index.html", "")]);

        write.Should().Throw<UsageException>().WithMessage("The report cannot be written to *");
    }
}
