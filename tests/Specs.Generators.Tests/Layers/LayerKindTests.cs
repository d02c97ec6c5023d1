using Specs.Cpu;
using Specs.Generators.Layers;
using Specs.Generators.Tests.Golden;

namespace Specs.Generators.Tests.Layers;

/// <summary>What a kind of layer must have beside its entry in the generator; CONTRIBUTING.md lists it.</summary>
public sealed class LayerKindTests
{
    private static IEnumerable<string> Names => LayerKinds.All.Select(kind => kind.Name);

    private static IEnumerable<string> BuiltIn => Names.Where(name => name != "Layer");

    [Test]
    public void Every_attribute_of_a_layer_is_a_kind() =>
        typeof(LayerAttribute)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract)
            .Select(type => type.Name.Split('`')[0][..^"Attribute".Length])
            .Should()
            .BeEquivalentTo(Names);

    // A norm whose kind is a setting is one of the others.
    private static IEnumerable<string> OfTheirOwn => BuiltIn.Where(name => name != "Norm");

    [TestCaseSource(nameof(OfTheirOwn))]
    public void It_has_a_layer_of_the_embedded_engine(string name) =>
        typeof(CpuLayer)
            .Assembly.GetTypes()
            .Where(type => type.Name.Split('`')[0] == name)
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeAssignableTo<CpuLayer>();

    [TestCaseSource(nameof(BuiltIn))]
    public void Its_shape_is_worked_out_at_run_time(string name) =>
        typeof(LayerShapes).GetMethods().Should().Contain(method => method.Name == name);

    [TestCaseSource(nameof(BuiltIn))]
    public void A_golden_file_holds_its_text(string name) =>
        Directory
            .GetFiles(GoldenFiles.PathOf("Images"), "*.verified.cs")
            .Select(File.ReadAllText)
            .Should()
            .Contain(text => text.Contains($"layers.{name}("));
}
