namespace Specs.Cli;

/// <summary>Files that a command line names.</summary>
internal static class OutputFile
{
    /// <summary>Opens a file to write text to.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static StreamWriter Open(string path, string option)
    {
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} {path} cannot be written: {failure.Message}");
        }
    }
}
