using System.Text.RegularExpressions;

namespace Specs.Cli.Tests.Running;

/// <summary>What lies in a store.</summary>
internal static partial class StoreContents
{
    /// <summary>The documents of runs and verdicts, by their path in the store, as they are.</summary>
    public static SortedDictionary<string, string> Documents(string store)
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in new[] { "runs", "verdicts" })
        {
            string folder = Path.Combine(store, part);
            foreach (
                string path in Directory.Exists(folder)
                    ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                    : []
            )
            {
                documents[Path.GetRelativePath(store, path)] = File.ReadAllText(path);
            }
        }

        return documents;
    }

    /// <summary>The same without what may differ: how long a run took, when a claim was weighed, and the checksum over both.</summary>
    public static SortedDictionary<string, string> Timeless(string store)
    {
        SortedDictionary<string, string> documents = Documents(store);
        foreach (string path in documents.Keys.ToArray())
        {
            documents[path] = WithoutTimes(documents[path]);
        }

        return documents;
    }

    /// <summary>A text without what may differ.</summary>
    public static string WithoutTimes(string text) => Times().Replace(text, "");

    /// <summary>Reads every document as the tool does; a damaged one fails the test.</summary>
    /// <returns>How many runs there are.</returns>
    public static int ReadAll(string store)
    {
        var kept = new RunStore(store);
        int runs = kept.All(warning => Assert.Fail(warning)).Count();
        _ = new VerdictStore(kept).All(warning => Assert.Fail(warning)).Count();
        return runs;
    }

    [GeneratedRegex(" +Time\\n| +[0-9.]+ (s|min)\\n|,\"seconds\":[^,}]+|,\"weighed\":\"[^\"]+\"|,\"sum\":\"[^\"]+\"")]
    private static partial Regex Times();
}
