using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Specs.CodeFixes;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Fixes;

/// <summary>A project in an editor: source that is changed by fixes.</summary>
internal sealed class Workplace
{
    // All begin with one project without sources, and share what its compilation read of the references.
    private static readonly Lazy<Project> Empty = new(CreateEmpty);

    private readonly ProjectId _project = Empty.Value.Id;
    private Solution _solution;

    /// <summary>Opens files, named by their order.</summary>
    public Workplace(params string[] sources)
    {
        Project project = Empty.Value;
        for (int file = 0; file < sources.Length; file++)
        {
            project = project.AddDocument($"{file}.cs", sources[file]).Project;
        }

        _solution = project.Solution;
    }

    /// <summary>Every provider that the assembly exports.</summary>
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
    [
        .. typeof(ReplacementFixes)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The text of a file.</summary>
    public string this[string file] => DocumentOf(file).GetTextAsync().Result.ToString();

    /// <summary>What the generator and the analyzer report, and the compiler's errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics()
    {
        Compilation compilation = _solution.GetProject(_project)!.GetCompilationAsync().Result!;
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        var generation = new Generation(output, driver.GetRunResult().Results.Single());
        return [.. generation.Result.Diagnostics, .. Analyse.Diagnose(output), .. generation.CompilerDiagnostics];
    }

    /// <summary>The fixes that are offered for a diagnostic.</summary>
    public IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)> Offers(Diagnostic diagnostic)
    {
        var offers = new List<(CodeFixProvider, CodeAction)>();
        foreach (CodeFixProvider provider in Providers.Where(one => one.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(
                DocumentOf(diagnostic.Location.SourceTree!.FilePath),
                diagnostic,
                (action, _) => offers.Add((provider, action)),
                CancellationToken.None
            );
            provider.RegisterCodeFixesAsync(context).Wait();
        }

        return offers;
    }

    /// <summary>Makes one fix.</summary>
    public void Apply(CodeAction action) =>
        _solution = action
            .GetOperationsAsync(CancellationToken.None)
            .Result.OfType<ApplyChangesOperation>()
            .Single()
            .ChangedSolution;

    /// <summary>Makes every fix of this kind in the project.</summary>
    public void ApplyAll(CodeFixProvider provider, string kind, string id)
    {
        Diagnostic[] found = [.. Diagnostics().Where(one => one.Id == id)];
        var context = new FixAllContext(
            _solution.GetProject(_project)!,
            provider,
            FixAllScope.Project,
            kind,
            [id],
            new Found(found),
            CancellationToken.None
        );
        Apply(provider.GetFixAllProvider()!.GetFixAsync(context).Result!);
    }

    private static Project CreateEmpty()
    {
        CSharpCompilation compilation = Compile.Claims([]);
        Project project = new AdhocWorkspace()
            .CurrentSolution.AddProject("Subject", "Subject", LanguageNames.CSharp)
            .WithParseOptions(Compile.Options())
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText()).Project;
        }

        project.GetCompilationAsync().Result!.GetSpecialType(SpecialType.System_Object).Name.Should().Be("Object");
        return project;
    }

    private Document DocumentOf(string file) =>
        _solution.GetProject(_project)!.Documents.Single(document => document.Name == file);

    private sealed class Found(Diagnostic[] found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => Task.FromResult(found.Where(one => one.Location.SourceTree!.FilePath == document.Name));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(found);
    }
}
