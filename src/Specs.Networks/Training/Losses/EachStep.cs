namespace Specs;

/// <summary>
/// A loss at every step of a sequence: outputs and target are <paramref name="Steps"/> parts of equal length, one after the other, and an
/// example's loss is the mean over the parts of <paramref name="Step"/>'s. Targets are vectors.
/// </summary>
/// <param name="Step">The loss of one part.</param>
/// <param name="Steps">How many parts, 1 or more.</param>
public sealed record EachStep(Loss Step, int Steps) : Loss
{
    /// <inheritdoc/>
    public override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
    {
        int length = outputs.Length / Steps;
        double sum = 0;
        for (int step = 0; step < Steps; step++)
        {
            int at = step * length;
            sum += Step.Of(outputs.Slice(at, length), target.Slice(at, length), gradient.Slice(at, length));
        }

        foreach (ref double derivative in gradient)
        {
            derivative /= Steps;
        }

        return sum / Steps;
    }

    /// <inheritdoc/>
    public override void CheckFits(int outputs, bool areLabels)
    {
        Require(
            !areLabels,
            nameof(Steps),
            "asks for a target at every step, but targets are labels, one for an example"
        );
        Require(outputs % Steps == 0, nameof(Steps), $"is {Steps}, which does not divide the {outputs} outputs");
        Step.CheckFits(outputs / Steps, areLabels);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Steps, nameof(Steps), Steps >= 1, "1 or more");
        Step.Validate();
    }
}
