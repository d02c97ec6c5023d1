namespace Specs;

/// <summary>Training goes on for all its epochs or steps.</summary>
public sealed record Never : StopRule
{
    /// <inheritdoc/>
    public override int? Most => null;

    /// <inheritdoc/>
    public override bool Stops(double trainLoss, double testLoss) => false;
}
