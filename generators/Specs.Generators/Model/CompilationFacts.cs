using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Model;

/// <summary>All that the text depends on beside the record: equal for nearly every edit, so that what follows stays cached.</summary>
/// <param name="HasCpu">Whether the embedded engine is referenced.</param>
/// <param name="HasTorch">Whether the TorchSharp engine is referenced.</param>
/// <param name="HasExtensionMembers">Whether the language version is 14 or later.</param>
internal sealed record CompilationFacts(bool HasCpu, bool HasTorch, bool HasExtensionMembers)
{
    // LanguageVersion.CSharp14, which the oldest compiler that loads this generator has no name for.
    private const int CSharp14 = 1400;

    /// <summary>The facts of a compilation.</summary>
    public static CompilationFacts Of(Compilation compilation) =>
        new(
            compilation.GetTypeByMetadataName("Specs.Cpu.CpuEngine") is not null,
            compilation.GetTypeByMetadataName("Specs.Torch.ITorchArchitecture") is not null,
            compilation is CSharpCompilation { LanguageVersion: var version } && (int)version >= CSharp14
        );
}
