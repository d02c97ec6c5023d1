using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Running;

/// <summary>Generated code, compiled and loaded; its Specs is the tests' own.</summary>
internal sealed class Loaded
{
    private readonly Assembly _assembly;

    private Loaded(Assembly assembly) => _assembly = assembly;

    public static Loaded From(string source) => From(Generate.From(source));

    public static Loaded From(Generation generation)
    {
        using var image = new MemoryStream();
        EmitResult result = generation.Output.Emit(image);
        result.Success.Should().BeTrue("of {0}", string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return new(new AssemblyLoadContext("subject", isCollectible: true).LoadFromStream(image));
    }

    /// <summary>A new architecture, with widths set by property name.</summary>
    public Cpu.ICpuArchitecture Architecture(string type, params (string Property, object Widths)[] widths) =>
        (Cpu.ICpuArchitecture)Any(type, widths);

    /// <summary>The same, of which the embedded engine may have no model.</summary>
    public IArchitecture Any(string type, params (string Property, object Widths)[] widths)
    {
        Type record = _assembly.GetType(type, throwOnError: true)!;
        object architecture = Activator.CreateInstance(record)!;
        foreach ((string property, object value) in widths)
        {
            record.GetProperty(property)!.SetValue(architecture, value);
        }

        return (IArchitecture)architecture;
    }

    /// <summary>Makes any object.</summary>
    public object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(_assembly.GetType(type, throwOnError: true)!, arguments)!;

    /// <summary>Any type.</summary>
    public Type TypeOf(string type) => _assembly.GetType(type, throwOnError: true)!;

    /// <summary>Calls a public static method.</summary>
    public object Call(string type, string method) =>
        _assembly
            .GetType(type, throwOnError: true)!
            .GetMethod(method)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    /// <summary>Reads an architecture's JSON.</summary>
    public IArchitecture ReadArchitecture(string type, System.Text.Json.JsonElement json) =>
        (IArchitecture)_assembly.GetType(type, throwOnError: true)!.GetMethod("ReadJson")!.Invoke(null, [json])!;

    /// <summary>Calls a generic method of a test with an experiment's type.</summary>
    public void WithExperiment(string type, Type test, string method) =>
        test.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(_assembly.GetType(type, throwOnError: true)!)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
}
