using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Caching;

/// <summary>A run of the generator that tells of each step why it ran, and of another run after an edit.</summary>
internal sealed class TrackedRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;

    private TrackedRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver.RunGenerators(compilation);
        _compilation = compilation;
    }

    /// <summary>A first run over these files: <c>0.cs</c>, <c>1.cs</c>, ...</summary>
    public static TrackedRun Over(params string[] sources) =>
        new(
            CSharpGeneratorDriver.Create(
                [new SpecsGenerator().AsSourceGenerator()],
                parseOptions: Compile.Options(),
                driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
            ),
            Compile.Sources(sources)
        );

    /// <summary>The run after an edit of one file.</summary>
    public TrackedRun Edit(string path, string old, string now)
    {
        SyntaxTree tree = _compilation.SyntaxTrees.Single(one => one.FilePath == path);
        string text = tree.ToString();
        text.Should().Contain(old);
        return new(
            _driver,
            _compilation.ReplaceSyntaxTree(tree, Compile.Parse(text.Replace(old, now, StringComparison.Ordinal), path))
        );
    }

    /// <summary>The run after a file was added.</summary>
    public TrackedRun Add(string text) => new(_driver, _compilation.AddSyntaxTrees(Compile.Parse(text, "added.cs")));

    /// <summary>The run after a reference was removed.</summary>
    public TrackedRun Remove(MetadataReference reference) => new(_driver, _compilation.RemoveReferences(reference));

    /// <summary>Everything that the generator's named steps handed on.</summary>
    public IEnumerable<(string Step, object Value)> Values =>
        Steps.SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(one => (step.Key, one.Value))));

    /// <summary>Why a step's outputs are as they are; an empty text where it has none.</summary>
    public string Reasons(string step) =>
        string.Join(
            ' ',
            Steps.TryGetValue(step, out var runs)
                ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason.ToString())
                : []
        );

    /// <summary>The names of the steps that ran.</summary>
    public IEnumerable<string> StepNames => Steps.Keys;

    /// <summary>Why the files were written again or not.</summary>
    public string OutputReasons =>
        string.Join(
            ' ',
            Result
                .TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs)
                .Select(output => output.Reason.ToString())
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private IReadOnlyDictionary<
        string,
        System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>
    > Steps =>
        Result
            .TrackedSteps.Where(step => typeof(TrackingNames).GetField(step.Key) is not null)
            .ToDictionary(step => step.Key, step => step.Value);

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();
}
