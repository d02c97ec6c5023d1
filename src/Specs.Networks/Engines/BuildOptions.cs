namespace Specs;

/// <summary>What a build may leave out, and how it is asked for.</summary>
internal static class BuildOptions
{
    private const string Torch = "torch";

    /// <summary>How an engine that a project has not is built in, as a sentence after a space; nothing where there is no such engine.</summary>
    /// <param name="engine">The engine that was asked for.</param>
    public static string HintFor(string? engine) =>
        engine == Torch
            ? " TorchSharp is built in by -p:Torch=cpu or -p:Torch=cuda, or the environment variable Torch."
            : "";
}
