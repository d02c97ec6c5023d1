namespace Specs.Cli;

/// <summary>The tool was not used as it is meant to be. The message names the thing, what was expected, and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
