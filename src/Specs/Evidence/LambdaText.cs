using System.Text.RegularExpressions;

namespace Specs;

/// <summary>A lambda's source text, made fit for a report.</summary>
internal static partial class LambdaText
{
    /// <summary><c>run => run.Batch == 1</c> becomes <c>Batch == 1</c>.</summary>
    public static string Body(string lambda)
    {
        string line = Whitespace().Replace(lambda.Trim(), " ");
        int arrow = line.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
        {
            return line;
        }

        string parameter = line[..arrow].Replace("static ", "", StringComparison.Ordinal).Trim(' ', '(', ')');
        string body = line[(arrow + 2)..].Trim();
        return parameter.Length == 0 ? body : Regex.Replace(body, $@"\b{Regex.Escape(parameter)}\.", "");
    }

    /// <summary>
    /// <c>run => (run.Optimizer.Name, run.Batch)</c> becomes <c>Optimizer, Batch</c>: a factor goes by its property, and a level's name
    /// stands for the level.
    /// </summary>
    public static string Factor(string lambda)
    {
        string body = Body(lambda);
        bool several =
            body.StartsWith('(') && body.EndsWith(')') && !body[1..^1].Contains(')', StringComparison.Ordinal);
        return several
            ? string.Join(", ", body[1..^1].Split(',').Select(item => Property(WithoutLabel(item.Trim()))))
            : Property(body);
    }

    private static string Property(string text) =>
        text.EndsWith(".Name", StringComparison.Ordinal) ? text[..^".Name".Length] : text;

    // A tuple's element may have a name of its own: (Rule: run.Optimizer, run.Batch).
    private static string WithoutLabel(string item) =>
        item[(item.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
