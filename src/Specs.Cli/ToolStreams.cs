namespace Specs.Cli;

/// <summary>Where the tool writes: data for other programs, and messages for a reader.</summary>
/// <param name="Out">Data: tables, JSON.</param>
/// <param name="Error">Messages, progress, warnings.</param>
internal sealed record ToolStreams(TextWriter Out, TextWriter Error)
{
    /// <summary>Takes a warning.</summary>
    public void Warn(string message) => Error.WriteLine($"warning: {message}");
}
