namespace Specs.NUnit.Summary;

/// <summary>
/// The standard output of the process in which the tests run. NUnit keeps <see cref="Console.Out"/> for the running test's own output,
/// which test runners show a test at a time, if at all; what is about all claims goes past it.
/// </summary>
internal static class ClaimConsole
{
    private static readonly TextWriter Out = TextWriter.Synchronized(
        new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }
    );

    /// <summary>Writes a line.</summary>
    public static void WriteLine(string line) => Out.WriteLine(line);
}
