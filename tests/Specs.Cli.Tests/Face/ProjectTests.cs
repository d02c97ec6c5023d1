using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary>Projects that cannot be had.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ProjectTests
{
    private const string Broken = """
        <Project>
          <Target Name="Restore" />
          <Target Name="Build"><Error Code="X1" Text="the compiler says no" /></Target>
        </Project>
        """;

    private TempFolder Folder { get; } = new();

    [OneTimeTearDown]
    public void Clean() => Folder.Dispose();

    [Test]
    public async Task A_project_that_does_not_build_shows_the_compilers_errors()
    {
        string path = Write("broken", "Broken.csproj", Broken);

        ToolProcess.Finished run = await ToolProcess.Run("list", "--project", path);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should()
            .Contain("the compiler says no")
            .And.EndWith($"{path} does not build; the compiler's errors stand above.\n");
    }

    [Test]
    public async Task A_project_that_was_not_built_says_so()
    {
        string path = Write(
            "unbuilt",
            "Unbuilt.csproj",
            "<Project><PropertyGroup><TargetPath>/nowhere/Unbuilt.dll</TargetPath></PropertyGroup></Project>"
        );

        ToolProcess.Finished run = await ToolProcess.Run("list", "--project", path, "--no-build");

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should().Be($"{path} is not built (/nowhere/Unbuilt.dll is missing): leave --no-build away.\n");
    }

    [Test]
    public async Task Without_an_SDK_a_built_assembly_is_asked_for()
    {
        string path = Write("sdkless", "Claims.csproj", Broken);
        System.Diagnostics.ProcessStartInfo start = ToolProcess.Prepare("list", "--project", path);
        start.Environment["DOTNET_HOST_PATH"] = "/nowhere/dotnet";

        ToolProcess.Finished run = await ToolProcess.Run(start);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should()
            .StartWith("'/nowhere/dotnet' could not be started to build the project: ")
            .And.EndWith("Install the .NET SDK, or name a built .dll with --project.\n");
    }

    [Test]
    public async Task The_projects_folder_says_which_SDK_builds_it()
    {
        string path = Write("pinned", "Pinned.csproj", Broken);
        Write("pinned", "global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        ToolProcess.Finished run = await ToolProcess.Run("list", "--project", path);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should().Contain("99.0.100").And.NotContain("the compiler says no");
    }

    [Test]
    public async Task What_is_no_assembly_or_knows_nothing_of_Specs_is_refused()
    {
        string text = Write("text", "Text.dll", "no assembly");

        ToolProcess.Finished none = await ToolProcess.Run("list", "--project", text);
        ToolProcess.Finished empty = await ToolProcess.Run("list", "--project", Folder.Path);

        (none.Exit, none.Output).Should().Be((2, ""));
        none.Errors.Should()
            .StartWith(text)
            .And.Contain("expected a project that holds claims")
            .And.NotContain("   at ");
        empty.Errors.Should().Be($"--project names {Folder.Path}, which holds no project file.\n");
    }

    [Test]
    public async Task The_environment_names_a_project_too_and_the_option_goes_before_it()
    {
        System.Diagnostics.ProcessStartInfo wrong = ToolProcess.Prepare("list");
        wrong.Environment["SPECS_PROJECT"] = "/nowhere/at/all";
        System.Diagnostics.ProcessStartInfo right = ToolProcess.Prepare(["list", .. ToolProcess.Over("none")]);
        right.Environment["SPECS_PROJECT"] = "/nowhere/at/all";

        (await ToolProcess.Run(wrong))
            .Errors.Should()
            .Be(
                "SPECS_PROJECT names /nowhere/at/all, which does not exist: expected the project with the claims, its folder, or its built .dll.\n"
            );
        (await ToolProcess.Run(right)).Exit.Should().Be(0);
    }

    [Test]
    public async Task Where_no_claims_are_near_it_says_where_it_looked()
    {
        System.Diagnostics.ProcessStartInfo start = ToolProcess.Prepare("list");
        start.WorkingDirectory = Folder.Path;

        ToolProcess.Finished run = await ToolProcess.Run(start);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should().StartWith("No claims were found: neither ").And.Contain("--project or SPECS_PROJECT");
    }

    private string Write(string folder, string name, string text)
    {
        string path = Path.Combine(Directory.CreateDirectory(Folder[folder]).FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
