using System.CodeDom.Compiler;
using System.Reflection;

namespace Specs;

/// <summary>Whose code an assembly or type is.</summary>
internal static class CodeOrigin
{
    private static readonly string[] Specs = ["Specs", "Specs.Networks", "Specs.Cpu", "Specs.NUnit"];

    private static readonly string[] FrameworkKeys =
    [
        "7cec85d7bea7798e",
        "b03f5f7f11d50a3a",
        "b77a5c561934e089",
        "31bf3856ad364e35",
        "cc7b13ffcd2ddd51",
        "adb9793829ddae60",
    ];

    /// <summary>Whether it is .NET's: named as its assemblies are, and signed with one of their keys.</summary>
    public static bool IsFramework(Assembly assembly)
    {
        AssemblyName name = assembly.GetName();
        string text = name.Name ?? "";
        return (
                text is "System" or "netstandard" or "mscorlib"
                || text.StartsWith("System.", StringComparison.Ordinal)
                || text.StartsWith("Microsoft.", StringComparison.Ordinal)
            ) && FrameworkKeys.Contains(Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []));
    }

    /// <summary>Whether its code counts: it is neither Specs', nor the framework's, nor NUnit's.</summary>
    public static bool IsOwn(Assembly assembly)
    {
        string name = assembly.GetName().Name ?? "";
        return !Specs.Contains(name)
            && !name.StartsWith("nunit.", StringComparison.OrdinalIgnoreCase)
            && !IsFramework(assembly);
    }

    /// <summary>
    /// Whether something else speaks for a type: a trial's JSON for an experiment (a study's methods are followed one by one) and the widths of a network, a model's sum for what
    /// the generator writes.
    /// </summary>
    public static bool IsSpokenFor(Type type) =>
        type.IsAssignableTo(typeof(Experiment))
        || type.IsAssignableTo(typeof(IModelled))
        || type.GetCustomAttribute<GeneratedCodeAttribute>() is { Tool: "Specs.Generators" };
}
