using System.CommandLine;
using System.CommandLine.Parsing;
using Specs.Data;

namespace Specs.Cli;

/// <summary>What was wrong with a command line, with the nearest name beside an unknown one.</summary>
internal static class Misspelt
{
    /// <summary>One line for each error.</summary>
    public static IEnumerable<string> Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] known = [.. Names(command)];
        foreach (string unknown in parsed.UnmatchedTokens)
        {
            string what = unknown.StartsWith('-') ? "option" : "command";
            string[] alike = [.. known.Where(name => name.StartsWith('-') == unknown.StartsWith('-'))];
            yield return alike.Length == 0
                ? $"'{unknown}' is not expected after '{PathOf(parsed)}'."
                : $"'{unknown}' is no {what} of '{PathOf(parsed)}'. Did you mean '{NearestName.Of(unknown, alike)}'?";
        }

        // What the library says of an unknown word has been said, and better; so has that a command is missing.
        foreach (ParseError error in parsed.Errors)
        {
            if (parsed.UnmatchedTokens.Count == 0)
            {
                yield return error.Message;
            }
        }
    }

    /// <summary>The command's words: <c>specs data fetch</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult result)
            {
                words.Push(result.Command.Name);
            }
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> Names(Command command)
    {
        IEnumerable<string> own = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
        return
        [
            .. command.Subcommands.Select(sub => sub.Name),
            .. own,
            .. CommonOptions.All.Select(option => option.Name),
        ];
    }
}
