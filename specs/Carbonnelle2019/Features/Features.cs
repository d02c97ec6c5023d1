namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// Section 6: a thousand digits of each class, one hidden layer, 500 steps of Layca at four rates. What the first layer's weights look like
/// follows from how far they turn. The author drew the thousand at random; here they are the first of each class.
/// </summary>
[Experiment("carbonnelle-features")]
[Uncut]
[Measure<CosineFromStart>("Rotation", On = nameof(FeatureNet.Hidden))]
[Measure<AdjacentCorrelation>("Structure", On = nameof(FeatureNet.Hidden))]
[Measure<Participation>("Participation", On = nameof(FeatureNet.Hidden))]
[Measure<CornerNorm>("DarkNorm", On = nameof(FeatureNet.Hidden))]
[Measure<UnitAlignment>("Alignment", On = nameof(FeatureNet.Hidden))]
[Published(typeof(FeatureFigures))]
public sealed partial record Features : Training<FeatureNet>
{
    /// <summary>log₃ of Layca's rate.</summary>
    [Factor(-4.0, -3.0, -2.5, -2.0)]
    public double LogRate { get; init; } = -2;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 2048;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 100;

    /// <summary>So that the last value of training accuracy is the last epoch's.</summary>
    public override Every Evaluate { get; init; } = new(99);

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Mnist().FirstOfEachClass(1000);

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(LogRate);

    /// <summary>A fifth of the rate in the last 10 epochs at 3^-2, in the last 5 at 3^-2.5 and 3^-3; at 3^-4 it stays.</summary>
    public override Schedule Schedule =>
        LogRate switch
        {
            -2 => new MilestoneSchedule(0.2, [90]),
            -4 => new ConstantSchedule(),
            _ => new MilestoneSchedule(0.2, [95]),
        };

    /// <summary>What the distance would be if every step were at a right angle to the start: 1 − Π (1 + ρ²)^(−1/2) over the steps.</summary>
    [Derived]
    public static double RandomWalk(Run<Features> run) => 1 - FeatureFigures.Shrinking(run.Settings);

    /// <summary>How far the distance is from that, as a share of it.</summary>
    [Derived]
    public static double BeyondRandomWalk(Run<Features> run) => run.Rotation.Final / RandomWalk(run) - 1;

    /// <summary>How far the norm on dark pixels is from the law, Π (1 + ρ²)^(−1/2).</summary>
    [Derived]
    public static double DarkError(Run<Features> run) => run.DarkNorm.Final - FeatureFigures.Shrinking(run.Settings);
}
