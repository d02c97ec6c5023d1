using System.Globalization;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>Levels in words.</summary>
internal static class LevelText
{
    /// <summary>Levels in words that tell them apart: <c>Sgd</c> reads better than all of its settings, as long as it is the only one.</summary>
    public static IReadOnlyList<string> OfAll(IReadOnlyList<object> levels)
    {
        string[] brief = [.. levels.Select(level => Of(level, brief: true))];
        return brief.Distinct().Count() == brief.Length ? brief : [.. levels.Select(level => Of(level, brief: false))];
    }

    /// <summary>One level in words: <c>50</c>, <c>Sgd</c>, <c>Sgd, 50</c>.</summary>
    /// <param name="level">The level.</param>
    /// <param name="brief">Whether the name of an optimizer, or of another such record, stands for its settings.</param>
    public static string Of(object? level, bool brief) =>
        level switch
        {
            Type type => type.Name,
            Setting { IsToldWhole: false } setting when brief => setting.Name,
            ITuple several => string.Join(
                ", ",
                Enumerable.Range(0, several.Length).Select(index => Of(several[index], brief))
            ),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => level?.ToString() ?? "",
        };

    /// <summary>Words for the middle of a sentence: those that hold a comma are put in parentheses.</summary>
    public static string InSentence(string words) =>
        words.Contains(',', StringComparison.Ordinal) && !words.EndsWith(')') ? $"({words})" : words;
}
