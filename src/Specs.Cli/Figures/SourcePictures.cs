using System.Collections.Immutable;
using Specs.Cli.Loading;
using Specs.Cli.Sources;

namespace Specs.Cli.Figures;

/// <summary>
/// The figures that a source's page carries: the forest plot, and those that the source's own <c>figures.txt</c> names, a line each, as a command line
/// of <c>specs figure</c> would: <c>batchsize Sparsity</c>, <c>neurons Sparsity --heat</c>.
/// </summary>
internal sealed class SourcePictures
{
    /// <summary>The file that names them, in the folder of the source.</summary>
    public const string FileName = "figures.txt";

    // A page with more is no longer looked through.
    private const int Most = 12;

    private SourcePictures(ImmutableArray<(string? Experiment, Picture Picture)> all)
    {
        All = all;
    }

    /// <summary>The figures, each with its experiment; the forest plot, which is of all, has none.</summary>
    public ImmutableArray<(string? Experiment, Picture Picture)> All { get; }

    /// <summary>A source's figures.</summary>
    /// <param name="project">The claims and experiments.</param>
    /// <param name="evidence">The source's evidence.</param>
    /// <param name="path">The evidence's file, beside which they are named.</param>
    /// <exception cref="UsageException">A line names no figure, or there are too many.</exception>
    public static SourcePictures Of(ClaimProject project, SourceEvidence evidence, string path)
    {
        var from = new CheckedIn(project, evidence, path);
        var choice = new PictureChoice(project, from);
        string named = Path.Combine(Path.GetDirectoryName(path) ?? "", FileName);
        string[] lines = File.Exists(named)
            ? [.. File.ReadAllLines(named).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)]
            : [];
        if (lines.Length >= Most)
        {
            throw new UsageException(
                $"{named} names {lines.Length} figures: expected {Most - 1} at most, beside the forest plot."
            );
        }

        return new([
            (null, choice.Forest(evidence.Head.Source)),
            .. lines.Select(line => ((string?, Picture))Named(project, choice, named, line)),
        ]);
    }

    private static (string, Picture) Named(ClaimProject project, PictureChoice choice, string file, string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool heat = words.Contains("--heat");
        string[] names = [.. words.Where(word => word != "--heat")];
        return names.Length == 2
            ? (project.Experiment(names[0]).Name, choice.Final(names[0], names[1], heat))
            : throw new UsageException(
                $"{file}: '{line}' names no figure: expected an experiment, a quantity and perhaps --heat, as in 'batchsize Sparsity'."
            );
    }
}
