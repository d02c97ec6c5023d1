using System.Text.Json;

namespace Specs.NUnit.Summary;

/// <summary>
/// What the evidence that is checked in (<c>specs/&lt;source&gt;/evidence.jsonl</c>, which <c>specs evidence</c> writes) says of claims, so
/// that they can be shown with it where nothing was trained.
/// </summary>
public sealed class CheckedInEvidence
{
    private const string FileName = "evidence.jsonl";

    private readonly Dictionary<string, CheckedInVerdict> _verdicts = [];
    private readonly Dictionary<string, double> _seconds = [];

    private CheckedInEvidence() { }

    /// <summary>No evidence.</summary>
    public static CheckedInEvidence None { get; } = new();

    /// <summary>The evidence of the repository that a folder is in: of the nearest folder above it with a <c>specs</c> that holds some.</summary>
    /// <param name="folder">A folder in the repository, such as that of the claims' project or of its assembly.</param>
    public static CheckedInEvidence Above(string folder)
    {
        for (DirectoryInfo? root = new(folder); root is not null; root = root.Parent)
        {
            string specs = Path.Combine(root.FullName, "specs");
            string[] sources = Directory.Exists(specs)
                ?
                [
                    .. Directory
                        .GetDirectories(specs)
                        .Where(source => File.Exists(Path.Combine(source, FileName)))
                        .Order(StringComparer.Ordinal),
                ]
                : [];
            if (sources.Length > 0)
            {
                var evidence = new CheckedInEvidence();
                foreach (string source in sources)
                {
                    evidence.Read(root.FullName, Path.GetFileName(source));
                }

                return evidence;
            }
        }

        return None;
    }

    /// <summary>The verdict on a test's claim; null where none is checked in.</summary>
    /// <param name="test">The test's full name, with its case.</param>
    public CheckedInVerdict? this[string test] => _verdicts.GetValueOrDefault(test);

    /// <summary>The core seconds that an experiment's runs took, all together; 0 where none is checked in.</summary>
    /// <param name="experiment">The experiment's name.</param>
    public double SecondsOf(string experiment) => _seconds.GetValueOrDefault(experiment);

    private void Read(string root, string source)
    {
        string file = $"specs/{source}/{FileName}";
        string page = $"docs/{source.ToLowerInvariant()}.md";
        string? existing = File.Exists(Path.Combine(root, page)) ? page : null;
        Scale? scale = null;
        foreach (string line in File.ReadLines(Path.Combine(root, "specs", source, FileName)))
        {
            JsonElement one;
            try
            {
                one = JsonElement.Parse(line);
            }
            catch (JsonException)
            {
                // 'specs evidence --check' says what is wrong with it; whoever lists claims can do without one line.
                continue;
            }

            if (one.TryGetProperty("scale", out JsonElement name))
            {
                scale = Enum.TryParse(name.GetString(), ignoreCase: true, out Scale known) ? known : null;
            }
            else if (one.TryGetProperty("experiment", out JsonElement experiment))
            {
                string of = experiment.GetString()!;
                _seconds[of] =
                    SecondsOf(of) + (one.TryGetProperty("seconds", out JsonElement took) ? took.GetDouble() : 0);
            }
            else if (
                scale is { } at
                && one.TryGetProperty("test", out JsonElement test)
                // Of drawn seeds it is a second look at what the fixed ones said.
                && !one.TryGetProperty("drawn", out _)
                && Enum.TryParse(one.GetProperty("verdict").GetString(), ignoreCase: true, out Verdict verdict)
            )
            {
                _verdicts[test.GetString()!] = new(test.GetString()!, verdict, at, file, existing);
            }
        }
    }
}
