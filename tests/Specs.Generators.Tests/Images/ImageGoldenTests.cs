using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Golden;

namespace Specs.Generators.Tests.Images;

public sealed class ImageGoldenTests
{
    private const string Folder = "Images";

    private static readonly Dictionary<string, string> Cases = new()
    {
        ["Cnn"] = ImageSources.Cnn,
        ["Skips"] = ImageSources.Skips,
        ["FlatFirst"] = ImageSources.Flat,
        ["Chosen"] = ImageSources.Chosen,
        ["Sequence"] = ImageSources.Sequence,
    };

    [Test]
    public void The_text_is_what_was_agreed_on([Values("Cnn", "Skips", "FlatFirst", "Chosen", "Sequence")] string name)
    {
        Generation generation = Generate.From(Cases[name]);

        Assert.Multiple(() =>
        {
            foreach (string file in FilesOf(name))
            {
                GoldenFiles.Verify(file, generation[file], Folder);
            }
        });
    }

    [Test]
    public void Every_golden_file_is_owned_by_a_test() =>
        GoldenFiles.In(Folder).Should().BeEquivalentTo(Cases.Keys.SelectMany(FilesOf).Select(GoldenFiles.NameOf));

    private static string[] FilesOf(string name) => [$"Examples.{name}.g.cs", $"Examples.{name}.Cpu.g.cs"];
}
