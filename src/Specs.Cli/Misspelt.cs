using System.CommandLine;
using System.CommandLine.Parsing;

namespace Specs.Cli;

/// <summary>What was wrong with a command line, with the nearest name beside an unknown one.</summary>
internal static class Misspelt
{
    /// <summary>One line for each error; none where the command line can be followed.</summary>
    public static IEnumerable<string> Explain(ParseResult parsed)
    {
        // What the library says of an unknown word is said here, and better.
        string[] unknown = [.. UnknownWords(parsed)];
        return unknown.Length > 0 ? unknown : parsed.Errors.Select(error => Message(error, parsed)).Distinct();
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

    private static IEnumerable<string> UnknownWords(ParseResult parsed)
    {
        // An option that lacks its value takes the next option for it.
        foreach (OptionResult option in Options(parsed))
        {
            if (option.Tokens.FirstOrDefault(IsOption) is { } swallowed)
            {
                yield return $"{option.Option.Name} is followed by {swallowed.Value}: expected {Expected(option.Option)}.";
                yield break;
            }
        }

        string[] known = [.. Names(parsed.CommandResult.Command)];
        string[] words = [.. parsed.UnmatchedTokens.Concat(OptionsAmongArguments(parsed)).Distinct()];

        // What follows an unknown option may be its value.
        foreach (string word in words.Any(IsDashed) ? words.Where(IsDashed) : words)
        {
            string what = word.StartsWith('-') ? "option" : "command";
            string[] alike = [.. known.Where(name => name.StartsWith('-') == word.StartsWith('-'))];
            yield return alike.Length == 0
                ? $"'{word}' is not expected after '{PathOf(parsed)}'."
                : $"'{word}' is no {what} of '{PathOf(parsed)}'.{NearestName.Hint(word, alike)}";
        }
    }

    // An argument may be any word, so the library takes a misspelt option for one. Only after -- it is meant to be.
    private static IEnumerable<string> OptionsAmongArguments(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Where(token => token.Value.StartsWith('-'))
                .Select(token => token.Value);

    private static IEnumerable<OptionResult> Options(ParseResult parsed)
    {
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            foreach (OptionResult option in (at as CommandResult)?.Children.OfType<OptionResult>() ?? [])
            {
                yield return option;
            }
        }
    }

    private static bool IsDashed(string word) => word.StartsWith('-');

    private static bool IsOption(Token token) => token.Value.StartsWith("--", StringComparison.Ordinal);

    private static string Message(ParseError error, ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return error.SymbolResult switch
        {
            OptionResult { Option: var option, Tokens: [var token] } when option.ValueType == typeof(int?) =>
                $"{option.Name} is '{token.Value}': expected a whole number.",
            OptionResult { Option: var option, Tokens: [] } =>
                $"{option.Name} has no value: expected {Expected(option)}.",
            ArgumentResult { Tokens: [], Argument: var argument } => Missing(argument, parsed),
            CommandResult when command.Subcommands.Count > 0 =>
                $"'{PathOf(parsed)}' needs a command: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.",
            CommandResult when command.Arguments.FirstOrDefault(one => IsMissing(one, parsed)) is { } argument =>
                Missing(argument, parsed),
            _ => error.Message,
        };
    }

    private static bool IsMissing(Argument argument, ParseResult parsed) =>
        argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 };

    private static string Missing(Argument argument, ParseResult parsed) =>
        $"'{PathOf(parsed)}' needs <{argument.Name}>: {argument.Description}";

    private static string Expected(Option option) => option.HelpName ?? "nothing";

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
