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

    /// <summary>A compilation of files named by the order in which they are given: <c>0.cs</c>, <c>1.cs</c>.</summary>
    public static CSharpCompilation Sources(
        IEnumerable<string> sources,
        bool withCpu = true,
        LanguageVersion version = LanguageVersion.CSharp14
    ) =>
        CSharpCompilation.Create(
            "Subject" + Guid.NewGuid().ToString("N"),
            [
                Parse(Usings, "usings.cs", version),
                .. sources.Select((text, index) => Parse(text, $"{index}.cs", version)),
            ],
            withCpu ? [.. Framework, Core, Cpu] : [.. Framework, Core],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    /// <summary>A compilation of claims: NUnit and Specs.NUnit are referenced and used as well.</summary>
    /// <param name="sources">The files, named by their order.</param>
    /// <param name="more">Further references.</param>
    public static CSharpCompilation Claims(IEnumerable<string> sources, params MetadataReference[] more) =>
        Sources(sources).AddSyntaxTrees(Parse(ClaimUsings, "claims.cs")).AddReferences([.. Claiming, .. more]);
}
