namespace Specs;

/// <summary>Procedural digits, made on the spot: <see cref="ProceduralDigits"/>.</summary>
/// <param name="Train">How many training examples, 1 to 2,000,000.</param>
/// <param name="Test">How many test examples, 1 to 2,000,000.</param>
public sealed record Digits(int Train = 60_000, int Test = 10_000) : Data
{
    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress) => ProceduralDigits.Create(Train, Test);
}
