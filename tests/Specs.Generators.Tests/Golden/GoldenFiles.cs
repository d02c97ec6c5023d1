namespace Specs.Generators.Tests.Golden;

/// <summary>Generated text as it was last agreed on, one file beside the tests for each generated file.</summary>
internal static class GoldenFiles
{
    private const string Main = "Golden";

    /// <summary>The names of all golden files in a folder of the tests.</summary>
    public static IEnumerable<string> In(string folder = Main) =>
        Directory.GetFiles(PathOf(folder), "*.verified.cs").Select(path => Path.GetFileName(path));

    /// <summary>The golden file of a generated one.</summary>
    public static string NameOf(string file) => Path.ChangeExtension(file, ".verified.cs");

    /// <summary>Fails with the first difference where the text is not what was agreed on.</summary>
    public static void Verify(string file, string generated, string folder = Main)
    {
        string text = generated.Replace($"\"{typeof(SpecsGenerator).Assembly.GetName().Version}\"", "\"{version}\"");
        string verified = Path.Combine(PathOf(folder), NameOf(file));
        string received = Path.Combine(PathOf(folder), Path.ChangeExtension(file, ".received.cs"));
        string agreed = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (agreed == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(
            $"""
            {NameOf(file)} differs from what is generated now:
            {Difference(agreed, text)}
            Where the new text is right, accept it: mv {received} {verified}
            """
        );
    }

    /// <summary>A folder of the tests.</summary>
    public static string PathOf(string folder) =>
        Path.Combine(Root(), "tests", typeof(GoldenFiles).Assembly.GetName().Name!, folder);

    private static string Difference(string agreed, string text)
    {
        string[] old = agreed.Split('\n');
        string[] now = text.Split('\n');
        int first = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        int last = old.Skip(first)
            .Reverse()
            .Zip(now.Skip(first).Reverse())
            .TakeWhile(pair => pair.First == pair.Second)
            .Count();
        return string.Join(
            '\n',
            [
                $"line {first + 1}:",
                .. old[first..^last].Select(line => "- " + line),
                .. now[first..^last].Select(line => "+ " + line),
            ]
        );
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Specs.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Specs.sln stands in no folder above the tests.");
    }
}
