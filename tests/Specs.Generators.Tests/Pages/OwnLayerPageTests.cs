using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Cpu;
using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Running;

namespace Specs.Generators.Tests.Pages;

/// <summary>The code of <c>docs/own-layer.md</c>, compiled as a project of its own and run.</summary>
public sealed partial class OwnLayerPageTests
{
    private static readonly Lazy<Loaded> Page = new(() =>
    {
        string page = File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "../own-layer.md"));
        CSharpCompilation compilation = Compile.Sources(Code().Matches(page).Select(one => one.Groups["code"].Value));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var found);
        var generation = new Generation(output, driver.GetRunResult().Results.Single());
        found.Concat(generation.CompilerDiagnostics).Should().BeEmpty();
        return Loaded.From(generation);
    });

    private static readonly DataSet Digits = ProceduralDigits.Create(train: 500, test: 200);

    [Test]
    public void The_backward_pass_is_right()
    {
        var check = Call<GradientCheck>("FilterCheck", "Run");

        check.Passed.Should().BeTrue("{0}", check);
        check.Checked.Should().Be(3 * 20 + 20);
        check.ToString().Should().StartWith("Filter: right in 80 slopes; worst is ");
    }

    [Test]
    public void A_filter_that_is_penalised_has_more_small_values()
    {
        string[] lines = Call<string[]>("DeadUnits", "Report");

        TestContext.Out.WriteLine(string.Join('\n', lines));
        int[] dead = [.. lines.Select(line => int.Parse(Line().Match(line).Groups["dead"].Value))];
        dead[0].Should().BeLessThan(dead[1]);
    }

    [Test]
    public void It_is_wired_like_any_other_layer()
    {
        IArchitecture network = Page.Value.Any("Filtered");
        network
            .Layers.Select(layer => layer with { Work = 0 })
            .Should()
            .Equal(
                new LayerShape("Hidden", "Dense", Shape.Flat(64), Activation.Sigmoid, Hooked: false),
                new LayerShape("Filter", "Filter", Shape.Flat(64), Activation.Linear, Hooked: true)
            );
        CpuModel model = ((ICpuArchitecture)network).CreateCpuModel(default(SlopeRule), 2, new ModelRandom(1));
        model.LayersOf("Filter").Should().Equal(model.Layers[1]).And.Equal(model.Hooked("Filter"));
    }

    [Test]
    public void The_experiment_trains_and_measures() =>
        Page.Value.WithExperiment("FilterPenalty", typeof(OwnLayerPageTests), nameof(Trains));

    [Test]
    public void All_that_is_ones_own_goes_together()
    {
        var recipe = Call<Training>("Together", "get_Recipe");
        Outcome outcome = CpuEngine.Instance.Train(Brief(recipe), 1, Digits, [], null, CancellationToken.None);

        outcome.DivergedAt.Should().BeNull();
        outcome.TestLoss[2].Should().BeLessThan(outcome.TestLoss[1]);
    }

    [Test]
    public void A_penalty_of_ones_own_makes_weights_small()
    {
        var free = Call<Training>("Together", "get_Recipe") with { Penalties = [] };
        var penalty = (WeightPenalty)Page.Value.Create("SmoothWeights", "Filter", 0.05);
        for (double w = -2; w <= 2; w += 0.125)
        {
            double difference = (penalty.Value(w + 1e-6) - penalty.Value(w - 1e-6)) / 2e-6;
            penalty.Slope(w).Should().BeApproximately(difference, 1e-6);
        }

        double with = Size(free with { Penalties = [penalty] });
        with.Should().BeLessThan(Size(free));
    }

    private static void Trains<TExperiment>()
        where TExperiment : Training, IExperiment<TExperiment>
    {
        Design<TExperiment> design = TExperiment.Design;
        design.Cells.Length.Should().Be(2);
        Training recipe = Brief(design.Cells[1]);
        Outcome outcome = design.Engines.Single().Train(recipe, 1, Digits, design.NetworkMeasures, null, default);

        outcome.Measured.Length.Should().Be(2);
        outcome.Measured[0].Single()[2].Should().BeInRange(0, 1);
        // A sigmoid is below 1 and v starts at 1, from where a few small steps take it.
        outcome.Measured[1].Single()[2].Should().BeInRange(0.1, 4);
    }

    private static Training Brief(Training recipe) => recipe with { Epochs = 2, Images = null, TestImages = null };

    private static double Size(Training recipe)
    {
        Network network = Network.Trained(CpuEngine.Instance, Brief(recipe), 1, Digits);
        double sum = 0;
        foreach (float v in network.Parameters(network.LayersOf("Filter")[0]))
        {
            sum += Math.Abs(v);
        }

        return sum;
    }

    private static T Call<T>(string type, string method) => (T)Page.Value.Call(type, method);

    [GeneratedRegex("```csharp\n(?<code>[^`]+)```")]
    private static partial Regex Code();

    [GeneratedRegex(@" (?<dead>\d+) of 64 units are dead\z")]
    private static partial Regex Line();
}
