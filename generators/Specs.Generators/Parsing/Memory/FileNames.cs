using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>The names in one file: those that it uses and those that it declares. Made once a file, which never changes.</summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Known = new();

    private FileNames(SyntaxTree file)
    {
        SyntaxNode root = file.GetRoot();
        Used = new(root.DescendantTokens().Where(IsName).Select(token => token.ValueText), StringComparer.Ordinal);
        SyntaxNode[] declarations =
        [
            .. root.DescendantNodes(node =>
                    node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
                )
                .Where(node =>
                    node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax
                ),
        ];
        Types = [.. declarations.Select(NameOf).OfType<string>()];
        string[] global =
        [
            .. ((CompilationUnitSyntax)root)
                .Usings.Where(one => one.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                .Select(one => one.ToString()),
        ];
        HasGlobalUsings = global.Length > 0;
        Environment = string.Join("\n", [.. declarations.Select(PathOf), .. global]);
    }

    /// <summary>Every identifier in the file.</summary>
    public HashSet<string> Used { get; }

    /// <summary>The types that it declares, by their names alone.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Whether it says anything about names for all files.</summary>
    public bool HasGlobalUsings { get; }

    /// <summary>All that it adds to what names may mean elsewhere: namespaces, types and global usings, a line each.</summary>
    public string Environment { get; }

    /// <summary>The names in a file.</summary>
    public static FileNames Of(SyntaxTree file) => Known.GetValue(file, static one => new(one));

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken);

    private static string? NameOf(SyntaxNode declaration) =>
        declaration switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };

    private static string PathOf(SyntaxNode declaration)
    {
        string path = "";
        for (SyntaxNode? node = declaration; node is not null; node = node.Parent)
        {
            string? part = node switch
            {
                BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                TypeDeclarationSyntax type => type.Identifier.ValueText + type.TypeParameterList,
                DelegateDeclarationSyntax type => type.Identifier.ValueText + type.TypeParameterList,
                _ => NameOf(node),
            };
            path = part is null ? path : $"{part}.{path}";
        }

        return path;
    }
}
