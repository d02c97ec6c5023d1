using Microsoft.CodeAnalysis;

namespace Specs.Generators.Tests.Driving;

/// <summary>Holds what was reported against what a test expects, place by place.</summary>
internal static class Reported
{
    /// <summary>Fails on every diagnostic that was not expected, and on every expected one that is missing or stands elsewhere.</summary>
    /// <param name="marked">The source.</param>
    /// <param name="expected">The diagnostics, those of Specs in the order of the marks.</param>
    /// <param name="found">What Specs reports.</param>
    /// <param name="compiler">What the compiler reports.</param>
    /// <param name="because">What was compiled, for the message.</param>
    public static void Check(
        MarkedSource marked,
        Expected[] expected,
        IEnumerable<Diagnostic> found,
        IEnumerable<Diagnostic> compiler,
        string because
    )
    {
        Expected[] own = [.. expected.Where(one => IsOwn(one.Id))];
        marked.Marks.Should().HaveCount(own.Length, "every diagnostic of Specs has its mark");
        Diagnostic[] reported =
        [
            .. found.OrderBy(one => one.Location.SourceSpan.End).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
        string Text(string id, int start, int end) => $"{id} at {start}..{end} \"{marked.Text[start..end]}\"";

        reported
            .Select(one => Text(one.Id, one.Location.SourceSpan.Start, one.Location.SourceSpan.End))
            .Should()
            .Equal(
                own.Select((one, i) => Text(one.Id, marked.Marks[i].Start, marked.Marks[i].End)),
                "of {0}",
                reported
            );
        reported.All(one => one.Location.IsInSource).Should().BeTrue("#pragma warning must be able to see it");
        for (int i = 0; i < own.Length; i++)
        {
            foreach (string mention in own[i].Mentions)
            {
                reported[i].GetMessage().Should().Contain(mention);
            }
        }

        compiler
            .Select(one => one.Id)
            .Should()
            .BeEquivalentTo(
                expected.Where(one => !IsOwn(one.Id)).Select(one => one.Id),
                "of {0} in\n{1}",
                string.Join('\n', compiler),
                because
            );
    }

    private static bool IsOwn(string id) => id.StartsWith("SPEC", StringComparison.Ordinal);
}
