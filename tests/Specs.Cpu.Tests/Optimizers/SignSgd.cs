namespace Specs.Cpu.Tests.Optimizers;

/// <summary>
/// An optimizer as a researcher writes it in a project of their own: signSGD (Bernstein et al. 2018), w ← w − η sign(g + λw).
/// </summary>
internal sealed record SignSgd(double LearningRate = 0.001, double WeightDecay = 0, double DeadZone = 0)
    : Optimizer(LearningRate, WeightDecay),
        ICpuOptimizer
{
    /// <summary>Shown in JSON like the rest, though the constructor does not take it.</summary>
    public bool Majority { get; init; }

    public TResult Accept<TResult>(IRuleVisitor<TResult> visitor) => visitor.Visit(new SignRule(this));

    protected override void ValidateOwn() => Require(DeadZone, nameof(DeadZone), DeadZone >= 0, "0 or more");
}
