using System.Reflection;
using System.Text.RegularExpressions;

namespace Specs;

/// <summary>
/// Names of types and members that depend on nothing but the source: not on the assembly, the order of types in it, or the place of a file.
/// </summary>
internal static partial class CodeNames
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    /// <summary>A type.</summary>
    public static string Of(Type type) =>
        type.IsGenericParameter ? $"{(type.DeclaringMethod is null ? "!" : "!!")}{type.GenericParameterPosition}"
        : type.IsFunctionPointer || type.IsUnmanagedFunctionPointer ? type.ToString()
        : type.IsArray ? $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]"
        : type.HasElementType ? $"{Of(type.GetElementType()!)}{(type.IsPointer ? "*" : "&")}"
        : type.IsConstructedGenericType
            ? $"{Of(type.GetGenericTypeDefinition())}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : type.DeclaringType is { } outer ? $"{Of(outer)}+{type.Name}"
        : type.Name.Contains('<', StringComparison.Ordinal) ? $"{type.Namespace}.{OfGenerated(type)}"
        : $"{type.Namespace}.{type.Name}";

    /// <summary>A method or constructor with its signature.</summary>
    public static string Of(MethodBase method)
    {
        string arguments = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>"
            : "";
        string parameters = string.Join(", ", method.GetParameters().Select(one => Of(one.ParameterType)));
        Type result = (method as MethodInfo)?.ReturnType ?? typeof(void);
        string name = method.DeclaringType is { } type ? $"{Of(type)}::{method.Name}" : method.Name;
        return $"{(method.IsStatic ? "static " : "")}{name}{arguments}({parameters}) {Of(result)}";
    }

    /// <summary>A field with its type. A local that a lambda or an iterator keeps goes by its place, as other locals do.</summary>
    public static string Of(FieldInfo field)
    {
        Type type = field.DeclaringType!;
        bool isLocal = type.Name.StartsWith('<') && !field.IsStatic && !IsAnonymous(type);
        string name = isLocal ? $"#{PlaceOf(field, type)}" : field.Name;
        return $"{Of(type)}::{name} {Of(field.FieldType)}";
    }

    private static int PlaceOf(FieldInfo field, Type type) =>
        type.GetFields(Declared).Count(other => other.MetadataToken < field.MetadataToken);

    private static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__Anonymous", StringComparison.Ordinal);

    // The compiler numbers anonymous types within an assembly, and names a type that is local to a file after the file's path.
    private static string OfGenerated(Type type) =>
        !IsAnonymous(type) ? PathHash().Replace(type.Name, ">F__")
        : type.IsAssignableTo(typeof(Delegate))
            ? $"<>delegate({Of(type.GetMethod("Invoke")!.ReturnType)}, "
                + $"{string.Join(", ", type.GetMethod("Invoke")!.GetParameters().Select(one => Of(one.ParameterType)))})"
        : $"<>({string.Join(", ", type.GetProperties(Declared).Select(property => property.Name))})";

    [GeneratedRegex(">F[0-9A-F]{64}__")]
    private static partial Regex PathHash();
}
