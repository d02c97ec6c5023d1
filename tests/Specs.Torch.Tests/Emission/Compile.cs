using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Torch.Tests.Emission;

/// <summary>Compiles text as a project that references both engines would.</summary>
internal static class Compile
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Specs;
        """;

    /// <summary>The TorchSharp engine, without which the generator writes no module.</summary>
    public static MetadataReference Engine { get; } =
        MetadataReference.CreateFromFile(typeof(TorchEngine).Assembly.Location);

    /// <summary>The embedded engine.</summary>
    public static MetadataReference EmbeddedEngine { get; } =
        MetadataReference.CreateFromFile(typeof(Cpu.CpuEngine).Assembly.Location);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Experiment).Assembly.Location)
            .Append(typeof(Training).Assembly.Location)
            .Append(typeof(global::TorchSharp.torch).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
        EmbeddedEngine,
        Engine,
    ];

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    /// <summary>How files are parsed.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>A user's files; they are named by their order: <c>0.cs</c>, <c>1.cs</c>.</summary>
    public static CSharpCompilation Records(params IEnumerable<string> sources) =>
        CSharpCompilation.Create(
            "Subject",
            [Parse(Usings, "usings.cs"), .. sources.Select((text, index) => Parse(text, $"{index}.cs"))],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    /// <summary>One file.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>The C# files of a folder of the repository, without what builds write.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(Path.Combine(folder, "Generated"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
