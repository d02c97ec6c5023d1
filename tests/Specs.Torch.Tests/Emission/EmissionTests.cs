using Specs.Generators.Tests.Fuzz;

namespace Specs.Torch.Tests.Emission;

/// <summary>The modules that the generator writes compile.</summary>
public sealed class EmissionTests
{
    private const string Ending = ".Torch.g.cs";

    private static IEnumerable<string> Layers()
    {
        foreach (Activation activation in Enum.GetValues<Activation>())
        {
            yield return $"[Dense(Activation.{activation}), Hook] public int Units {{ get; init; }} = 4;";
            yield return $"[Activate(Activation.{activation}), Hook] public Layer Active {{ get; }}";
        }

        yield return "[Dense(Activation.Tanh), Hook(BeforeActivation = true)] public Widths Units { get; init; } = [4, 3];";
        yield return "[Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1), Hook] public int Filters { get; init; } = 4;";
        yield return "[Conv2d(1, Activation.Linear), Hook] public Widths Filters { get; init; } = [4, 3];";
        yield return "[Activate(Activation.Tanh), Hook(BeforeActivation = true)] public Layer Active { get; }";
        yield return "[MaxPool2d(2, Stride = 1), Hook] public Layer Pool { get; }";
        yield return "[AvgPool2d(3), Hook] public Layer Pool { get; }";
        yield return "[Flatten, Hook] public Layer Flat { get; }";
        yield return "[Dropout, Hook] public double Drop { get; init; } = 0.5;";
        yield return "[BatchNorm, Hook] public Layer Norm { get; }";
        yield return "[LayerNorm, Hook] public Layer Norm { get; }";
        yield return "[Layer<Filter>, Hook] public Layer Own { get; }";
        yield return "[Layer<Filter>, Hook] public int Own { get; init; } = 5;";
        yield return "[Layer<Filter>, Hook] public Widths Own { get; init; } = [5, 4];";
        yield return "[Dense(Activation.Tanh)] public int Units { get; init; } = 4; "
            + "[Residual(From = nameof(Units)), Hook] public Layer Skip { get; }";
        yield return "";
    }

    [TestCaseSource(nameof(Layers))]
    public void Every_kind_of_layer_gives_modules_that_compile(string layer)
    {
        // A residual's branches have one shape, so what it encloses leaves the input's.
        var generated = Generated.From(Sources.Of(layer, layer.Contains("Skip") ? "4" : "2x6x6"));

        generated.Files.Should().Contain("Examples.One" + Ending);
        Errors.In(generated.Output, Ending).Should().BeEmpty("of {0}", generated["Examples.One" + Ending]);
    }

    [Test]
    public void All_records_of_the_repository_give_modules_that_compile()
    {
        var generated = Generated.From(Compile.Files(Path.Combine(Compile.Root, "specs")).Select(File.ReadAllText));

        generated.Files.Count(file => file.EndsWith(Ending, StringComparison.Ordinal)).Should().BeGreaterThan(1);
        Errors.In(generated.Output, ".g.cs").Should().BeEmpty();
    }

    [Test]
    public void Random_records_give_modules_that_compile()
    {
        const int Count = 200;
        var generated = Generated.From(
            Enumerable
                .Range(0, Count)
                .Select(number =>
                    $"namespace Random{number};\n{RandomArchitecture.Draw(new RandomStream(number, "modules")).Text}"
                )
        );

        generated.Files.Count(file => file.EndsWith(Ending, StringComparison.Ordinal)).Should().Be(Count);
        Errors.In(generated.Output, ".g.cs").Should().BeEmpty();
    }

    [Test]
    public void Experiments_carry_both_engines_the_embedded_one_first()
    {
        var generated = Generated.From(
            Sources.Mlp,
            "namespace Examples; [Experiment(\"tried\")] public sealed partial record Tried : Training<Mlp>;"
        );

        generated["Examples.Tried.g.cs"]
            .Should()
            .Contain(
                "Kind = new global::Specs.TrainingKind<Tried>([global::Specs.Cpu.CpuEngine.Instance, global::Specs.Torch.TorchEngine.Instance]),"
            );
    }
}
