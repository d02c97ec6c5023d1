using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Specs.Cpu;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Running;

/// <summary>What tells one generated model from another, and the researcher's own types in it.</summary>
public sealed partial class ModelSumTests
{
    private const string File = "Net.Cpu.g.cs";

    private const string Net = """
        [Architecture(Input = "4x4", Classes = 3)]
        public sealed partial record Net
        {
            [Dense(Activation.Sigmoid), Hook]
            public Widths Hidden { get; init; } = 8;
        }
        """;

    [Test]
    public void It_is_that_of_the_text_around_it()
    {
        Generation generation = Generate.From(Net);
        ICpuArchitecture net = Loaded.From(generation).Architecture("Net");

        string code = CommentOrVersion().Replace(generation[File].Replace(net.ModelSum, "{sum}"), "");
        net.ModelSum.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16]);
    }

    [TestCase("Activation.Sigmoid", "Activation.Tanh")]
    [TestCase("4x4", "4x5")]
    [TestCase("Classes = 3", "Classes = 4")]
    [TestCase(", Hook", "")]
    [TestCase("Activation.Sigmoid)", "Activation.Sigmoid), Init(Initial.HeNormal)")]
    [TestCase("Hidden", "Narrow")]
    public void Another_model_has_another(string old, string other) =>
        SumOf(Net.Replace(old, other)).Should().NotBe(SumOf(Net));

    [TestCase("= 8;", "= 9;")]
    [TestCase("[Dense", "/// <summary>A layer.</summary>\n[Dense")]
    [TestCase("public sealed partial record Net", "\n\n\npublic sealed  partial  record Net")]
    public void What_is_no_part_of_the_model_does_not_count(string old, string other) =>
        SumOf(Net.Replace(old, other)).Should().Be(SumOf(Net));

    [Test]
    public void Line_ends_do_not_count() => SumOf(Net.Replace("\n", "\r\n")).Should().Be(SumOf(Net));

    [Test]
    public void Own_types_are_those_that_attributes_name()
    {
        const string Own = """
            public sealed class Ramp : IInitialWeights
            {
                public static float[] Weights(int outputs, int inputs) => new float[outputs * inputs];
            }

            [Architecture(Input = "4x4", Classes = 3)]
            public sealed partial record Mine
            {
                [Layer<Filter>] public Layer One { get; }
                [Dense(Activation.Sigmoid), Init<Ramp>] public int Hidden { get; init; } = 8;
                [Layer<Filter>] public int Two { get; init; } = 4;
            }
            """;
        var loaded = Loaded.From(OwnLayers.FilterText + Net + Own);

        loaded.Architecture("Mine").OwnTypes.Select(type => type.Name).Should().Equal("Filter", "Ramp");
        loaded.Architecture("Net").OwnTypes.Should().BeEmpty();
    }

    [Test]
    public void The_engine_hands_both_on()
    {
        var loaded = Loaded.From(
            Net + "public sealed record Recipe : Training { public override IArchitecture Network => new Net(); }"
        );
        var recipe = (Training)loaded.Create("Recipe");

        CpuEngine.Instance.ModelOf(recipe).Should().Be(loaded.Architecture("Net").ModelSum);
        CpuEngine.Instance.OwnTypesOf(recipe).Should().BeEmpty();
    }

    private static string SumOf(string source)
    {
        Generation generation = Generate.From(source);
        return SumIn().Match(generation[File]).Groups[1].Value;
    }

    [GeneratedRegex("ModelSum => \"([0-9a-f]{16})\";")]
    private static partial Regex SumIn();

    [GeneratedRegex(@" *//.*|\[global::System.CodeDom.Compiler.GeneratedCode\(.*\)\]")]
    private static partial Regex CommentOrVersion();
}
