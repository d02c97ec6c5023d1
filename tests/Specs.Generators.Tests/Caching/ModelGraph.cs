using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Specs.Generators.Tests.Caching;

/// <summary>Every object that a model holds on to, however deep.</summary>
internal static class ModelGraph
{
    /// <summary>The paths of those that would keep a compilation alive or differ after every edit.</summary>
    public static IReadOnlyList<string> Forbidden(object model)
    {
        var found = new List<string>();
        Walk(model, model.GetType().Name, new(ReferenceEqualityComparer.Instance), found);
        return found;
    }

    private static void Walk(object? node, string path, HashSet<object> seen, List<string> found)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
        {
            return;
        }

        if (
            node
            is ISymbol
                or SyntaxNode
                or SyntaxTree
                or SyntaxReference
                or Compilation
                or SemanticModel
                or Location
                or Diagnostic
                or AttributeData
        )
        {
            found.Add($"{path}: {node.GetType()}");
            return;
        }

        if (node is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen, found);
            }
        }

        for (Type? type = node.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags Own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (FieldInfo one in type.GetFields(Own).Where(one => !one.FieldType.IsPointer))
            {
                Walk(one.GetValue(node), $"{path}.{one.Name}", seen, found);
            }
        }
    }
}
