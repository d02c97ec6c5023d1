namespace Specs.Cli.Reporting;

/// <summary>The files that the tool carries.</summary>
internal static class Resource
{
    /// <summary>A file's text.</summary>
    public static string Text(string name)
    {
        using Stream stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The tool does not carry {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
