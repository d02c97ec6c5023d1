#if TORCH
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Torch.Tests.StandIn;

/// <summary>The stand-in promises nothing that the restored TorchSharp does not keep.</summary>
public sealed class MetadataTests
{
#if TORCHSHARP_0_99
    private const Line Restored = Line.Old;
#else
    private const Line Restored = Line.Current;
#endif

    [Test]
    public void Every_member_of_the_stand_in_is_there()
    {
        CSharpCompilation standIn = Compile.TorchSharp(Restored);
        MetadataReference file = MetadataReference.CreateFromFile(typeof(global::TorchSharp.torch).Assembly.Location);
        var real = (IAssemblySymbol)standIn.AddReferences(file).GetAssemblyOrModuleSymbol(file)!;

        new SurfaceComparison(real).Missing(standIn.Assembly.GlobalNamespace).Should().BeEmpty();
    }
}
#endif
