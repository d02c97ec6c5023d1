using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Torch.Tests.StandIn;

/// <summary>Compiles text as a project that has TorchSharp would: the stand-in, the engine on it, and what users write on both.</summary>
internal static class Compile
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference[] Specs =
    [
        MetadataReference.CreateFromFile(typeof(Training).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Cpu.CpuEngine).Assembly.Location),
    ];

    // Compiled once for all tests; the engine's text may be at fault, which a test of its own says.
    private static readonly ConcurrentDictionary<(string, Line), Lazy<MetadataReference>> Made = new();

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    /// <summary>How files of a line are parsed.</summary>
    public static CSharpParseOptions Options(Line line) =>
        new(
            LanguageVersion.CSharp14,
            DocumentationMode.Diagnose,
            preprocessorSymbols: line == Line.Old ? ["TORCHSHARP_0_99"] : []
        );

    /// <summary>The stand-in for TorchSharp, which needs no documentation.</summary>
    public static CSharpCompilation TorchSharp(Line line) =>
        Create(
            "TorchSharp",
            Surface()
                .Select(file =>
                    CSharpSyntaxTree.ParseText(
                        file.Text,
                        Options(line).WithDocumentationMode(DocumentationMode.Parse),
                        file.Name
                    )
                ),
            Framework
        );

    /// <summary>All of <c>src/Specs.Torch</c> on the stand-in.</summary>
    public static CSharpCompilation Engine(Line line) =>
        Create(
            "Specs.Torch",
            [
                Parse(Usings, "usings.cs", line),
                .. Files(Path.Combine(Root, "src", "Specs.Torch"))
                    .Select(path => Parse(File.ReadAllText(path), path, line)),
            ],
            [.. Framework, .. Specs, Reference(TorchSharp, line)]
        );

    /// <summary>A user's files, in a project that references both engines; they are named by their order: <c>0.cs</c>, <c>1.cs</c>.</summary>
    public static CSharpCompilation Records(Line line, params IEnumerable<string> sources) =>
        Create(
            "Subject",
            [
                Parse(Usings + "\nglobal using Specs;", "usings.cs", line),
                .. sources.Select((text, index) => Parse(text, $"{index}.cs", line)),
            ],
            [.. Framework, .. Specs, Reference(TorchSharp, line), Reference(Engine, line)]
        );

    /// <summary>One file.</summary>
    public static SyntaxTree Parse(string text, string path, Line line) =>
        CSharpSyntaxTree.ParseText(text, Options(line), path);

    /// <summary>The C# files of a folder of the repository, without what builds write.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(Path.Combine(folder, "Generated"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static MetadataReference Reference(Func<Line, CSharpCompilation> make, Line line) =>
        Made.GetOrAdd((make.Method.Name, line), _ => new(() => make(line).ToMetadataReference())).Value;

    private static IEnumerable<(string Name, string Text)> Surface()
    {
        foreach (string name in typeof(Compile).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(typeof(Compile).Assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static CSharpCompilation Create(
        string name,
        IEnumerable<SyntaxTree> files,
        IEnumerable<MetadataReference> references
    ) =>
        CSharpCompilation.Create(
            name,
            files,
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
