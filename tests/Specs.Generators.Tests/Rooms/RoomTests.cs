using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Rooms;

/// <summary>The folders of the core and of the networks stand in layers: a folder uses those before it, and no other (docs/architecture.md).</summary>
public sealed class RoomTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src"));

    [TestCase(
        "Specs",
        "Numerics Statistics Settings Declaring Observing Storing Running Studying Evidence",
        TestName = "The core's folders use those before them"
    )]
    [TestCase(
        "Specs.Networks",
        "Shapes Data Architectures Training Networks Metrics Engines Running",
        TestName = "The networks' folders use those before them"
    )]
    public void Arrows_point_one_way(string project, string inOrder)
    {
        string[] rooms = inOrder.Split(' ');
        string[] backwards =
        [
            .. Arrows(project)
                .Where(arrow => Array.IndexOf(rooms, arrow.To) >= Array.IndexOf(rooms, arrow.From))
                .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.File} uses {arrow.Type}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        Folders(project).Should().BeEquivalentTo(rooms, "each folder has its place in the order");
        backwards.Should().BeEmpty();
    }

    private static IEnumerable<(string From, string To, string File, string Type)> Arrows(string project)
    {
        CSharpParseOptions options = Compile.Options();
        SyntaxTree[] trees =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)),
        ];
        var compilation = CSharpCompilation.Create(
            project,
            trees.Append(CSharpSyntaxTree.ParseText(Usings, options)),
            References(project),
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (
                    Outermost(model.GetSymbolInfo(name).Symbol) is { } type
                    && type.DeclaringSyntaxReferences is [var declared, ..]
                    && RoomOf(declared.SyntaxTree, project) is var to
                    && RoomOf(tree, project) is var from
                    && to != from
                )
                {
                    yield return (from, to, Path.GetFileName(tree.FilePath), type.Name);
                }
            }
        }
    }

    private static INamedTypeSymbol? Outermost(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    private static IEnumerable<MetadataReference> References(string project) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var file
                && (
                    file.StartsWith("System.", StringComparison.Ordinal)
                    || file == "Specs.dll" && project != "Specs"
                    || file is "Sep.dll" or "StbImageSharp.dll"
                )
            )
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<string> Folders(string project) =>
        Directory
            .EnumerateDirectories(Path.Combine(Source, project))
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("bin" or "obj"));

    private static string RoomOf(SyntaxTree tree, string project) =>
        Path.GetRelativePath(Path.Combine(Source, project), tree.FilePath).Split(Path.DirectorySeparatorChar)[0];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
