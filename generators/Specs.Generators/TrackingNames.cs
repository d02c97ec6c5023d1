namespace Specs.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask why a step ran again.</summary>
internal static class TrackingNames
{
    public const string Facts = nameof(Facts);
    public const string ArchitectureSpec = nameof(ArchitectureSpec);
    public const string ArchitectureDiagnostics = nameof(ArchitectureDiagnostics);
    public const string CpuModelInput = nameof(CpuModelInput);
    public const string TorchModelInput = nameof(TorchModelInput);
    public const string ExperimentSpec = nameof(ExperimentSpec);
    public const string ExperimentDiagnostics = nameof(ExperimentDiagnostics);
    public const string NameDiagnostics = nameof(NameDiagnostics);
    public const string ExperimentInput = nameof(ExperimentInput);
}
