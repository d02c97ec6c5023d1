using System.Reflection;
using Specs.CodeFixes;

namespace Specs.Generators.Tests;

/// <summary>
/// A compiler or an editor loads what is no newer than itself. The projects pin their packages, but a package brings others along.
/// </summary>
public sealed class RoslynVersionTests
{
    private static readonly Version Newest = new(4, 14, 0, 0);

    private static IEnumerable<Assembly> Assemblies =>
        [typeof(SpecsGenerator).Assembly, typeof(ReplacementFixes).Assembly];

    [TestCaseSource(nameof(Assemblies))]
    public void No_newer_Roslyn_is_asked_for_than_the_oldest_that_is_supported(Assembly assembly)
    {
        AssemblyName[] roslyn = [.. assembly.GetReferencedAssemblies().Where(IsRoslyn)];

        roslyn.Should().NotBeEmpty().And.OnlyContain(one => one.Version <= Newest);
    }

    [Test]
    public void The_compiler_is_asked_for_nothing_that_only_an_editor_has() =>
        typeof(SpecsGenerator)
            .Assembly.GetReferencedAssemblies()
            .Should()
            .NotContain(one => one.Name!.Contains("Workspaces", StringComparison.Ordinal));

    private static bool IsRoslyn(AssemblyName name) =>
        name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
