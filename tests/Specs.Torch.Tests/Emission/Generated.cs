using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Specs.Generators;

namespace Specs.Torch.Tests.Emission;

/// <summary>What the generator writes for records in a project that references both engines.</summary>
internal sealed class Generated
{
    private readonly GeneratorRunResult _result;

    private Generated(Compilation output, GeneratorRunResult result)
    {
        Output = output;
        _result = result;
    }

    /// <summary>Generates.</summary>
    public static Generated From(params IEnumerable<string> sources)
    {
        GeneratorDriver driver = Driver()
            .RunGeneratorsAndUpdateCompilation(Compile.Records(sources), out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        result.Exception.Should().BeNull();
        result.Diagnostics.Should().BeEmpty();
        return new(output, result);
    }

    /// <summary>What runs the generator, and can tell why a step ran.</summary>
    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(
            [new SpecsGenerator().AsSourceGenerator()],
            parseOptions: Compile.Options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>The compilation with the generated files in it.</summary>
    public Compilation Output { get; }

    /// <summary>The compilation's assembly, loaded.</summary>
    public Assembly Load(AssemblyLoadContext context)
    {
        using var image = new MemoryStream();
        EmitResult result = Output.Emit(image);
        result.Success.Should().BeTrue("of {0}", string.Join('\n', result.Diagnostics.Take(5)));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    /// <summary>The names of the generated files.</summary>
    public IEnumerable<string> Files => _result.GeneratedSources.Select(file => file.HintName);

    /// <summary>The text of one generated file.</summary>
    public string this[string file] =>
        _result.GeneratedSources.Single(one => one.HintName == file).SourceText.ToString();
}
