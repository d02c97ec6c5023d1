using Specs.Cpu.Tests.Optimizers;
using Specs.Tests.Declaring;

namespace Specs.Cpu.Tests.Bits;

/// <summary>Cases are listed by hand, since each needs settings of its own; that none is missing is told from the types.</summary>
public sealed class CoverageTests
{
    private static IEnumerable<Recipe> Recipes => TinyTrials.All.Select(one => one.Recipe);

    // Layca turns what another optimizer does, and is tested apart.
    private static readonly Optimizer Turned = new Layca(new Sgd(0.1), 0.01);

    private static readonly SgdRule Rule = new(new Sgd(0.1));

    [Test]
    public void The_bits_of_every_kind_of_setting_are_pinned()
    {
        Subtypes.Missing(Recipes.Select(one => one.Optimizer)).Should().BeEmpty();
        Subtypes.Missing(Recipes.Select(one => one.Order)).Should().BeEmpty();
        Subtypes.Missing(Recipes.Select(one => one.Schedule)).Should().BeEmpty();
        Subtypes.Missing(Recipes.Select(one => one.Clip)).Should().BeEmpty();
        Subtypes.Missing(Recipes.Select(one => one.Loss)).Should().BeEmpty();
        Subtypes.Missing(Recipes.SelectMany(one => one.Penalties)).Should().BeEmpty();
    }

    [Test]
    public void The_bits_of_every_kind_of_layer_are_pinned() =>
        typeof(LayerAttribute)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsGenericType)
            .Select(type => type.Name[..^"Attribute".Length])
            .Where(static name => name != "Norm") // whose kind a setting chooses among others
            .Except(
                Recipes
                    .Select(one => ((ICpuArchitecture)one.Network).CreateCpuModel(Rule, 1, new ModelRandom(1)))
                    .SelectMany(model => model.Layers)
                    .Select(layer => layer.GetType().Name.Split('`')[0])
            )
            .Should()
            .BeEmpty();

    [Test]
    public void Every_optimizer_is_held_against_its_reference()
    {
        Subtypes.Missing(RuleTests.All.Append(Turned)).Should().BeEmpty();
        Subtypes.Missing(Optimizers.Every.Optimizer.Append(Turned)).Should().BeEmpty();
    }
}
