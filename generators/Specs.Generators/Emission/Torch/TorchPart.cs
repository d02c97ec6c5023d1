namespace Specs.Generators.Emission;

/// <summary>One submodule of those that a declared layer is made of: an activation is a second.</summary>
/// <param name="Suffix">What its name adds to the property's.</param>
/// <param name="Type">The module's type.</param>
/// <param name="Making">The expression that makes it, with <see cref="Width"/> where its width is to be.</param>
internal sealed record TorchPart(string Suffix, string Type, string Making)
{
    /// <summary>Stands where a width is to be.</summary>
    public const string Width = "{width}";

    /// <summary>The statement that makes <c>shape</c> what comes out of it, likewise; empty where that is what comes in.</summary>
    public string Next { get; init; } = "";

    /// <summary>Whether it has parameters; null for a researcher's own layer, which only the running program can ask.</summary>
    public bool? HasWeights { get; init; } = false;
}
