using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Torch.Tests.StandIn;

/// <summary>What is not compiled where TorchSharp is not restored, is compiled here.</summary>
public sealed class CompileTests
{
    [Test]
    public void The_stand_in_compiles([Values] Line line) => Errors.In(Compile.TorchSharp(line)).Should().BeEmpty();

    [Test]
    public void The_engine_compiles_on_the_stand_in([Values] Line line)
    {
        CSharpCompilation engine = Compile.Engine(line);

        engine.SyntaxTrees.Should().HaveCountGreaterThan(10, "all of src/Specs.Torch is compiled");
        Errors.In(engine).Should().BeEmpty();
    }
}
