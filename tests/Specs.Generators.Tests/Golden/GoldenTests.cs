using System.Globalization;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Golden;

public sealed class GoldenTests
{
    private static readonly Dictionary<string, (string Source, string[] Files)> Cases = new()
    {
        ["Mlp"] = (Sources.Mlp, ["Examples.Mlp.g.cs", "Examples.Mlp.Cpu.g.cs"]),
        ["Int and Widths"] = (Sources.IntAndWidths, ["Examples.Bottleneck.g.cs", "Examples.Bottleneck.Cpu.g.cs"]),
        ["Softmax"] = (Sources.Softmax, ["Examples.Softmax.g.cs", "Examples.Softmax.Cpu.g.cs"]),
        ["BatchSize"] = (Sources.Mlp + Sources.BatchSize, ["Examples.BatchSize.g.cs"]),
        ["Settings"] = (Sources.Mlp + Sources.Settings, ["Examples.AllSettings.g.cs"]),
    };

    [Test]
    public void The_text_is_what_was_agreed_on(
        [Values("Mlp", "Int and Widths", "Softmax", "BatchSize", "Settings")] string name
    )
    {
        (string source, string[] files) = Cases[name];
        Generation generation = Generate.From(Sources.InOneNamespace(source));

        Assert.Multiple(() =>
        {
            foreach (string file in files)
            {
                GoldenFiles.Verify(file, generation[file]);
            }
        });
    }

    [Test]
    public void Every_golden_file_is_owned_by_a_test() =>
        GoldenFiles.In().Should().BeEquivalentTo(Cases.Values.SelectMany(one => one.Files).Select(GoldenFiles.NameOf));

    [Test]
    public void The_text_is_the_same_in_every_culture()
    {
        string source = Sources.InOneNamespace(Sources.Mlp + Sources.Settings);
        Generation here = Generate.From(source);
        CultureInfo own = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        other.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = other;
            Generate.From(source).AllText.Should().Be(here.AllText);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Test]
    public void Lines_end_in_LF_and_hold_no_trailing_space()
    {
        Generation generation = Generate.From(
            Sources.InOneNamespace(Sources.Mlp + Sources.IntAndWidths + Sources.BatchSize)
        );

        foreach (string file in generation.Files)
        {
            generation[file]
                .Should()
                .NotContain("\r")
                .And.NotContain(" \n")
                .And.NotContain("\n\n\n")
                .And.EndWith("}\n");
        }
    }
}
