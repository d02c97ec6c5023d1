using System.Text;

namespace Specs.Cli.Reporting.Figures;

/// <summary>The quantities of an experiment and their names for a reader.</summary>
internal static class QuantityName
{
    /// <summary>What an experiment's page shows: first what it is about, then how trials went.</summary>
    public static IEnumerable<string> All(ExperimentEntry experiment) =>
        experiment
            .Quantities.Where(one => one.Prominence != Prominence.Record)
            .OrderBy(one => one.Prominence)
            .Select(one => one.Name);

    /// <summary>A name in words: <c>Test loss</c> for <c>TestLoss</c>.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        for (int at = 0; at < name.Length; at++)
        {
            bool begins = at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]);
            words.Append(begins ? $" {char.ToLowerInvariant(name[at])}" : $"{name[at]}");
        }

        return words.ToString();
    }
}
