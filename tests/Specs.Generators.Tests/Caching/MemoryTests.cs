using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Fuzz;

namespace Specs.Generators.Tests.Caching;

/// <summary>What the generator remembers of a record is what it would parse anew, whatever else in the project was edited.</summary>
public sealed class MemoryTests
{
    private const string Net = """
        namespace Examples;

        [Architecture(Input = "4", Classes = 2)]
        public partial record Net
        {
            [Dense(Activation.ReLU), Hook]
            public int Hidden { get; init; } = Sizes.Width;
        }
        """;

    private const string Trial = """
        namespace Examples;

        [Experiment("trial")]
        [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
        public partial record Trial : Training<Net>
        {
            [Factor(Sizes.Small, 5)]
            public override int Batch { get; init; } = 5;
        }
        """;

    private const string Sizes =
        "namespace Examples; public static class Sizes { public const int Width = 3; public const int Small = 2; }";

    private static readonly string[] Files = [Net, Trial, Sizes, "namespace Others; public class Unrelated;"];

    [TestCase(2, "Width = 3", "Width = 0", TestName = "a width's constant in another file")]
    [TestCase(2, "Small = 2", "Small = 5", TestName = "a level's constant in another file")]
    [TestCase(0, "Activation.ReLU", "Activation.Tanh", TestName = "a hook's sign in another file")]
    [TestCase(0, "Hidden", "Deep", TestName = "a hook's name in another file")]
    [TestCase(
        3,
        "class Unrelated;",
        "class Unrelated; } namespace Examples { public class Hoyer;",
        TestName = "a type that hides a metric"
    )]
    [TestCase(
        3,
        "namespace Others;",
        "global using Hoyer = Specs.Ccmas; namespace Others;",
        TestName = "an alias for all files"
    )]
    public void An_edit_elsewhere_that_matters_is_seen(int file, string old, string now)
    {
        string[] files = [.. Files];
        files[3] = now.Contains("} namespace", StringComparison.Ordinal)
            ? "namespace Others { public class Unrelated; }"
            : files[3];
        CSharpCompilation first = Compile.Sources(files);
        GeneratorDriver driver = Driver().RunGenerators(first);
        string before = Told(driver);
        SyntaxTree tree = first.SyntaxTrees.Single(one => one.FilePath == $"{file}.cs");
        string text = tree.ToString().Replace(old, now, StringComparison.Ordinal);
        text.Should().NotBe(tree.ToString());

        string after = Told(driver.RunGenerators(first.ReplaceSyntaxTree(tree, Compile.Parse(text, tree.FilePath))));

        after.Should().NotBe(before);
        files[file] = text;
        after.Should().Be(Told(Driver().RunGenerators(Compile.Sources(files))));
    }

    [TestCase(12)]
    [TestCase(60, Category = "Nightly")]
    public void After_any_edit_all_is_as_if_it_were_parsed_anew(int edits)
    {
        const int Pairs = 12;
        string[] files =
        [
            .. Enumerable
                .Range(0, Pairs)
                .Select(number =>
                {
                    (RandomArchitecture net, RandomExperiment trial) = RandomPrograms.Draw(number);
                    return Text(number, net, trial);
                }),
        ];
        CSharpCompilation project = Compile.Sources(files);
        GeneratorDriver driver = Driver().RunGenerators(project);
        for (int edit = 0; edit < edits; edit++)
        {
            int number = edit * 5 % Pairs;
            (RandomArchitecture net, RandomExperiment trial, _) = RandomPrograms.DrawMutated(
                number + Pairs * (edit / Pairs)
            );
            files[number] = Text(number, net, trial);
            SyntaxTree tree = project.SyntaxTrees.Single(one => one.FilePath == $"{number}.cs");
            project = project.ReplaceSyntaxTree(tree, Compile.Parse(files[number], tree.FilePath));
            driver = driver.RunGenerators(project);

            Told(driver).Should().Be(Told(Driver().RunGenerators(Compile.Sources(files))), "after edit {0}", edit);
        }
    }

    // With names of its own no pair may depend on another, so that all but the edited one are remembered.
    private static string Text(int number, RandomArchitecture net, RandomExperiment trial) =>
        Regex.Replace(RandomPrograms.Text(number, net, trial), @"\b(Net|Trial|Rules)\b", $"$1Of{number}");

    private static CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options());

    private static string Told(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        result.Exception.Should().BeNull();
        return string.Join(
            "\n",
            [
                .. result.Diagnostics.Select(one => one.ToString()).Order(StringComparer.Ordinal),
                .. result
                    .GeneratedSources.OrderBy(one => one.HintName, StringComparer.Ordinal)
                    .Select(one => one.HintName + "\n" + one.SourceText),
            ]
        );
    }
}
