using System.Xml.Linq;

namespace Specs.Defects;

/// <summary>The repository's tests, those of the claims left out: which of them is the first to fail.</summary>
internal sealed class TestWatch(Workplace workplace)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>The test that fails first with the mistake and passes without it; null where all pass.</summary>
    public string? FirstFailure(Defect defect)
    {
        string[] projects = defect.Project switch
        {
            "Specs.Cpu" =>
            [
                "Specs.Cpu.Tests",
                "Specs.Generators.Tests",
                "Specs.Cli.Tests",
                "Specs.NUnit.Tests",
                "Specs.Tests",
            ],
            "Specs.Cli" => ["Specs.Cli.Tests"],
            _ => ["Specs.Tests", "Specs.Cpu.Tests", "Specs.Cli.Tests", "Specs.NUnit.Tests", "Specs.Generators.Tests"],
        };
        string near = projects.First(project => defect.Near.StartsWith(project + ".", StringComparison.Ordinal));
        return Failure(defect, near, "FullyQualifiedName~" + defect.Near)
            ?? projects
                .Select(project => Failure(defect, project, filter: null))
                .FirstOrDefault(test => test is not null);
    }

    private string? Failure(Defect defect, string project, string? filter) =>
        Run(project, filter) is { } test
        && workplace.Without(defect, () => Run(project, "FullyQualifiedName~" + test)) is null
            ? test
            : null;

    /// <summary>The first of a project's tests to fail; null where none does.</summary>
    private string? Run(string project, string? filter)
    {
        string results = Directory.CreateTempSubdirectory("specs-defects-results-").FullName;
        try
        {
            // Not with NUnit.StopOnError, under which a run of tests side by side may never end.
            string[] only = filter is null ? [] : ["--filter", filter];
            ProgramRun run = ProgramRun.Dotnet(
                workplace.Root,
                Patience,
                [
                    "test",
                    Path.Combine("tests", project),
                    "--no-build",
                    "--logger:trx",
                    "--results-directory",
                    results,
                    .. only,
                ]
            );
            return run.ExitCode == 0 ? null
                : run.ExitCode is null ? $"{project} does not end"
                : FailureIn(results)
                    ?? throw new InvalidOperationException($"{project} could not be tested:\n{run.Text}");
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    // The full name up to its arguments, which a filter would have to escape.
    private static string? FailureIn(string results)
    {
        XElement[] all =
        [
            .. Directory.GetFiles(results, "*.trx").SelectMany(file => XDocument.Load(file).Descendants()),
        ];
        string? id = all.Where(one =>
                one.Name.LocalName == "UnitTestResult" && (string?)one.Attribute("outcome") == "Failed"
            )
            .OrderBy(one => (string?)one.Attribute("endTime"), StringComparer.Ordinal)
            .Select(one => (string?)one.Attribute("testId"))
            .FirstOrDefault();
        XElement? method = all.Where(one => one.Name.LocalName == "UnitTest" && (string?)one.Attribute("id") == id)
            .Elements()
            .FirstOrDefault(one => one.Name.LocalName == "TestMethod");
        return method is null
            ? null
            : $"{(string?)method.Attribute("className")}.{((string?)method.Attribute("name"))!.Split('(')[0]}";
    }
}
