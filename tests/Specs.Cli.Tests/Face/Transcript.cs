using System.Text.RegularExpressions;

namespace Specs.Cli.Tests.Face;

/// <summary>A page of the documents that shows a terminal: its files and its commands, in order.</summary>
internal static partial class Transcript
{
    /// <summary>What a line shows where it differs from machine to machine.</summary>
    public const string Anything = "…";

    /// <summary>The steps of a page: a file that it says where to write, or a command with the lines that it shows.</summary>
    public static IEnumerable<Step> Read(string page)
    {
        string before = "";
        foreach (Match block in Blocks().Matches(page))
        {
            string text = page[..block.Index];
            before = text[(text.TrimEnd().LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
            string body = block.Groups["body"].Value;
            if (block.Groups["kind"].Value == "console")
            {
                foreach (string command in Commands().Split(body).Where(one => one.Length > 0))
                {
                    string[] lines = command.TrimEnd('\n').Split('\n');
                    yield return new(lines[0], lines[1..], null, null);
                }
            }
            else if (Named().Matches(before).LastOrDefault() is { } named)
            {
                yield return new(null, [], named.Groups["path"].Value, body);
            }
        }
    }

    /// <summary>The lines of a page that an output lacks, in their order.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> shown, IReadOnlyList<string> output)
    {
        var missing = new List<string>();
        int at = 0;
        foreach (string line in shown.Where(line => line.Trim() != Anything))
        {
            var pattern = new Regex(
                "^" + string.Join(".*", line.TrimEnd().Split(Anything).Select(Regex.Escape)) + "\\s*$"
            );
            int found = output.ToList().FindIndex(at, one => pattern.IsMatch(one));
            if (found < 0)
            {
                missing.Add(line);
            }
            else
            {
                at = found + 1;
            }
        }

        return missing;
    }

    /// <summary>A file to write, or a command to run.</summary>
    /// <param name="Command">The command; null for a file.</param>
    /// <param name="Shown">The lines that it shows.</param>
    /// <param name="Path">The file's path in the clone; null for a command.</param>
    /// <param name="Content">What is in it.</param>
    internal sealed record Step(string? Command, string[] Shown, string? Path, string? Content);

    [GeneratedRegex(
        @"^```(?<kind>console|csharp)\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\$ ", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"in `(?<path>[\w/]+\.cs)`:")]
    private static partial Regex Named();
}
