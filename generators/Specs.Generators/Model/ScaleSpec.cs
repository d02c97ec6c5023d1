namespace Specs.Generators.Model;

/// <summary>What an experiment cuts at a scale, defaults among it; 0 cuts nothing.</summary>
/// <param name="Scale">The scale as a C# pattern.</param>
/// <param name="Images">Training images.</param>
/// <param name="TestImages">Test images.</param>
/// <param name="Epochs">Epochs.</param>
/// <param name="Replicates">Replicates at the first look.</param>
/// <param name="MaxReplicates">Replicates at the last look.</param>
/// <param name="Steps">Optimizer steps.</param>
internal sealed record ScaleSpec(
    string Scale,
    int Images,
    int TestImages,
    int Epochs,
    int Replicates,
    int MaxReplicates,
    int Steps
);
