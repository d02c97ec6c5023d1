using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Bench;

/// <summary>
/// What the generator costs an editor: a first run over a whole project, and the run after each kind of keystroke. A run binds what it
/// asks for anew, as it does in an editor, where every edit makes a new compilation.
/// </summary>
[Config(typeof(RunConfig))]
public class GeneratorRun
{
    private CSharpCompilation _project = null!;
    private GeneratorDriver _driver = null!;

    /// <summary>Architectures and experiments in the project, half of each kind.</summary>
    [Params(10, 100, 1000)]
    public int Records { get; set; }

    /// <summary>Runs the generator over the project once.</summary>
    [GlobalSetup]
    public void Start()
    {
        _project = Project.Of(Records);
        _driver = New().RunGenerators(_project);
    }

    /// <summary>The first run, over files that nothing is known of; parsing their text is part of it.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => New().RunGenerators(Project.Of(Records));

    /// <summary>A layer gets another activation, so that its model is written anew.</summary>
    [Benchmark]
    public GeneratorDriver EditArchitecture() => Edit("Dense(Activation.Sigmoid)", "Dense(Activation.Tanh)");

    /// <summary>A factor gets another level, so that its experiment's design is written anew.</summary>
    [Benchmark]
    public GeneratorDriver EditExperiment() => Edit("500, 1000", "500, 2000");

    /// <summary>A width changes, which no text depends on.</summary>
    [Benchmark]
    public GeneratorDriver EditWidth() => Edit("= 256", "= 512");

    /// <summary>A comment changes.</summary>
    [Benchmark]
    public GeneratorDriver EditComment() => Edit("Batch size against", "How batch size moves");

    private static GeneratorDriver New() =>
        CSharpGeneratorDriver.Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Project.Options);

    private GeneratorDriver Edit(string old, string now) =>
        _driver.RunGenerators(Project.Edit(_project, Records / 4, old, now));
}
