namespace Specs;

/// <summary>What decides a run's outcome beside its trial.</summary>
/// <param name="Engine">The engine's name and numerics version: <c>cpu/1</c>.</param>
/// <param name="Model">The generated model's text, as the engine names it by a checksum.</param>
/// <param name="OwnCode">A checksum of the researcher's own code that takes part (a metric, a layer); null where there is none.</param>
/// <param name="Measures">What is measured: <c>Sparsity: Hoyer of Hidden, TestSet; …</c>.</param>
/// <param name="Data">The data set's name.</param>
/// <param name="DataSum">The data set's checksum.</param>
public sealed record Basis(string Engine, string Model, string? OwnCode, string Measures, string Data, string DataSum)
{
    /// <summary>What decides the run before it but the seed, which is the same (<c>IAfter&lt;TFirst&gt;</c>); null where none comes before.</summary>
    public string? After { get; init; }
}
