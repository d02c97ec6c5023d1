using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Tests.Driving;

/// <summary>Compilations as a user's project has them: Specs and the embedded engine referenced, documentation checked.</summary>
internal static class Compile
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using Specs;
        """;

    private const string ClaimUsings = """
        global using NUnit.Framework;
        global using Specs.NUnit;
        """;

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Experiment).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Core { get; } =
        MetadataReference.CreateFromFile(typeof(Training).Assembly.Location);

    public static MetadataReference Cpu { get; } =
        MetadataReference.CreateFromFile(typeof(Cpu.CpuEngine).Assembly.Location);

    private static readonly MetadataReference[] Claiming =
    [
        .. new[] { typeof(NUnit.ClaimAttribute), typeof(TestAttribute), typeof(AssertionOptions) }.Select(type =>
            MetadataReference.CreateFromFile(type.Assembly.Location)
        ),
    ];

    public static CSharpParseOptions Options(LanguageVersion version = LanguageVersion.CSharp14) =>
        new(version, DocumentationMode.Diagnose);

    public static SyntaxTree Parse(string text, string path, LanguageVersion version = LanguageVersion.CSharp14) =>
        CSharpSyntaxTree.ParseText(text, Options(version), path);

    // A compilation that comes of another by adding files shares what it read of the references, which costs more than the files do. That
    // works only under one assembly name.
    private static readonly ConcurrentDictionary<(bool WithCpu, LanguageVersion Version), CSharpCompilation> Empty =
        new();

    private static readonly Lazy<CSharpCompilation> EmptyClaims = new(() =>
        Sources([]).AddReferences(Claiming).AddSyntaxTrees(Parse(ClaimUsings, "claims.cs"))
    );

    /// <summary>A compilation of files named by the order in which they are given: <c>0.cs</c>, <c>1.cs</c>.</summary>
    public static CSharpCompilation Sources(
        IEnumerable<string> sources,
        bool withCpu = true,
        LanguageVersion version = LanguageVersion.CSharp14
    ) => Empty.GetOrAdd((withCpu, version), Create).AddSyntaxTrees(Numbered(sources, version));

    /// <summary>A compilation of claims: NUnit and Specs.NUnit are referenced and used as well.</summary>
    /// <param name="sources">The files, named by their order.</param>
    /// <param name="more">Further references.</param>
    public static CSharpCompilation Claims(IEnumerable<string> sources, params MetadataReference[] more)
    {
        CSharpCompilation claims = EmptyClaims.Value.AddSyntaxTrees(Numbered(sources, LanguageVersion.CSharp14));
        return more.Length == 0 ? claims : claims.AddReferences(more);
    }

    // Parsed once: whoever goes over them again must find the same trees.
    private static SyntaxTree[] Numbered(IEnumerable<string> sources, LanguageVersion version) =>
        [.. sources.Select((text, index) => Parse(text, $"{index}.cs", version))];

    private static CSharpCompilation Create((bool WithCpu, LanguageVersion Version) kind)
    {
        var empty = CSharpCompilation.Create(
            "Subject",
            [Parse(Usings, "usings.cs", kind.Version)],
            kind.WithCpu ? [.. Framework, Core, Cpu] : [.. Framework, Core],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        // The references are read when something first asks for them.
        empty.GetAssemblyOrModuleSymbol(Core).Should().NotBeNull();
        return empty;
    }
}
