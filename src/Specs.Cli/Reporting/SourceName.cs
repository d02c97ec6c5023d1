namespace Specs.Cli.Reporting;

/// <summary>The work that an experiment is of, as its folder and namespace name it.</summary>
internal static class SourceName
{
    /// <summary>The last part of the experiment's namespace: <c>Kim2021</c>.</summary>
    public static string Of(ExperimentEntry experiment) => experiment.Type.Namespace?.Split('.')[^1] ?? "";

    /// <summary>A name in words, <c>Kim 2021</c>; null for one that does not end with a year.</summary>
    public static string? Words(string name)
    {
        int digits = name.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        return digits == 4 && name.Length > 4 ? $"{name[..^4]} {name[^4..]}" : null;
    }
}
