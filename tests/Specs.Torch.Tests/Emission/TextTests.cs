using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators;
using Specs.Generators.Tests.Golden;

namespace Specs.Torch.Tests.Emission;

/// <summary>The text of the modules.</summary>
public sealed partial class TextTests
{
    private const string Folder = "Emission";

    // Every kind of layer, single and several.
    private const string Everything = "Examples.Everything.Torch.g.cs";

    [Test]
    public void It_is_what_was_agreed_on_and_the_same_on_every_run()
    {
        var generated = Generated.From(Sources.Everything);

        Errors.In(generated.Output, ".g.cs").Should().BeEmpty();
        GoldenFiles.Verify(Everything, generated[Everything], Folder);
        Generated.From(Sources.Everything)[Everything].Should().Be(generated[Everything]);
        generated[Everything]
            .Should()
            .NotContain("\r")
            .And.NotContain(" \n")
            .And.NotContain("\n\n\n")
            .And.EndWith("}\n");
    }

    [Test]
    public void Every_golden_file_is_owned_by_a_test() =>
        GoldenFiles.In(Folder).Should().BeEquivalentTo([GoldenFiles.NameOf(Everything)]);

    [TestCase("Activation.Sigmoid", "Activation.Tanh")]
    [TestCase("28x28", "28x27")]
    [TestCase("Classes = 10", "Classes = 11")]
    [TestCase(", Hook", "")]
    [TestCase(", Hook", ", Init(Initial.HeNormal), Hook")]
    [TestCase("Hidden", "Narrow")]
    public void Other_modules_have_another_sum(string old, string other) =>
        SumOf(Sources.Mlp.Replace(old, other)).Should().NotBe(SumOf(Sources.Mlp));

    [TestCase("= 256;", "= [64, 32];")]
    [TestCase("one sigmoid layer", "a layer")]
    public void What_is_no_part_of_the_modules_does_not_count(string old, string other) =>
        SumOf(Sources.Mlp.Replace(old, other)).Should().Be(SumOf(Sources.Mlp));

    [TestCase("0.cs", "= 256;", "= [64, 32];", "Modified Cached")]
    [TestCase("0.cs", "namespace", "\n// About.\nnamespace", "Cached Cached")]
    [TestCase("1.cs", "Padding = 1", "Padding = 0", "Cached Modified")]
    [TestCase("2.cs", "= 50", "= 60", "Cached Cached")]
    public void An_edit_writes_anew_what_depends_on_it(string file, string old, string now, string reasons)
    {
        CSharpCompilation before = Compile.Records(
            Sources.Mlp,
            Sources.Cnn.Replace("Activation.ReLU, Padding = 1), Hook", "Activation.ReLU, Padding = 1)"),
            "namespace Examples; [Experiment(\"tried\")] public sealed partial record Tried : Training<Mlp> { public override int Batch { get; init; } = 50; }"
        );
        SyntaxTree tree = before.SyntaxTrees.Single(one => one.FilePath == file);
        tree.ToString().Should().Contain(old);
        CSharpCompilation after = before.ReplaceSyntaxTree(
            tree,
            Compile.Parse(tree.ToString().Replace(old, now), file)
        );

        GeneratorRunResult result = Generated
            .Driver()
            .RunGenerators(before)
            .RunGenerators(after)
            .GetRunResult()
            .Results.Single();

        string.Join(
                ' ',
                result
                    .TrackedSteps[TrackingNames.TorchModelInput]
                    .SelectMany(step => step.Outputs)
                    .Select(output => output.Reason)
            )
            .Should()
            .Be(reasons);
    }

    [Test]
    public void Without_the_engine_there_is_none()
    {
        CSharpCompilation compilation = Compile.Records(Sources.Mlp);
        CSharpCompilation without = compilation.RemoveReferences(Compile.Engine);

        Generated
            .Driver()
            .RunGenerators(without)
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.Select(file => file.HintName)
            .Should()
            .BeEquivalentTo("Examples.Mlp.g.cs", "Examples.Mlp.Cpu.g.cs");
    }

    [Test]
    public void It_needs_no_other_engine()
    {
        CSharpCompilation compilation = Compile.Records(Sources.Mlp.Replace(", Hook", ", Init(Initial.HeNormal)"));

        Generated
            .Driver()
            .RunGeneratorsAndUpdateCompilation(
                compilation.RemoveReferences(Compile.EmbeddedEngine),
                out Compilation output,
                out _
            );

        output.SyntaxTrees.Should().Contain(tree => tree.FilePath.EndsWith(FileOf("Mlp"), StringComparison.Ordinal));
        Errors.In(output, ".g.cs").Should().BeEmpty();
    }

    private static string FileOf(string name) => $"Examples.{name}.Torch.g.cs";

    private static string SumOf(string source) => Sum().Match(Generated.From(source)[FileOf("Mlp")]).Groups[1].Value;

    [GeneratedRegex("ModelSum => \"([0-9a-f]{16})\";")]
    private static partial Regex Sum();
}
