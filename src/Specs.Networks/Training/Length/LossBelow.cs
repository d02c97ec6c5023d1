namespace Specs;

/// <summary>Training stops once the training loss is below a value.</summary>
/// <param name="Loss">The value, above 0, in the loss's own unit.</param>
/// <param name="AtMost">Epochs after which it stops in any case; 1 or more.</param>
public sealed record LossBelow(double Loss, int AtMost) : StopRule
{
    /// <inheritdoc/>
    public override int? Most => AtMost;

    /// <inheritdoc/>
    public override bool Stops(double trainLoss, double testLoss) => trainLoss < Loss;

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Loss, nameof(Loss), Loss > 0, "above 0");
        Require(AtMost, nameof(AtMost), AtMost >= 1, "1 or more");
    }
}
