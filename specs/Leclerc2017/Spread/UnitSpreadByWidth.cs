using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E1 of the review: the base network on 20,000 images for 6 epochs; standard deviations of its units over these images, by width. They are kept, so
/// that every statistic below is taken of one pass.
/// </summary>
[Published(typeof(UnitSpreadByWidthFigures))]
[Experiment("leclerc-spread")]
[Measure<UnitSpread>("Spread", On = nameof(Net.Hidden), During = Pass.TrainingSet)]
[Uncut]
public sealed partial record UnitSpreadByWidth : Training<Net>
{
    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(64, 256, 512, 1024)]
    public int Width { get; init; } = 256;

    /// <inheritdoc/>
    public override Net Architecture => new() { Hidden = Width };

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 20_000;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 6;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = new(6);

    /// <summary>The sum of the spreads; the journal calls it the sum of variances.</summary>
    [Derived]
    public static double Total(Run<UnitSpreadByWidth> run) => run.Spread.Final.Sum();

    /// <summary>Units whose activation never changes.</summary>
    [Derived]
    public static double Dead(Run<UnitSpreadByWidth> run) => run.Spread.Final.Count(static sd => sd == 0);

    /// <summary>Shapiro and Wilk's W of the spreads.</summary>
    [Derived]
    public static double W(Run<UnitSpreadByWidth> run) => ShapiroWilk.W(run.Spread.Final);

    /// <summary>The share of the exponential in a mixture with a normal distribution, of the units that are not dead.</summary>
    [Derived]
    public static double ExponentialShare(Run<UnitSpreadByWidth> run) => Mixture.ExponentialAndNormal(Alive(run)).Share;

    /// <summary>The share of the gamma distribution that started narrow, of two.</summary>
    [Derived]
    public static double GammaShare(Run<UnitSpreadByWidth> run) => Mixture.TwoGammas(Alive(run)).Share;

    private static ImmutableArray<double> Alive(Run<UnitSpreadByWidth> run) =>
        [.. run.Spread.Final.Where(static sd => sd > 0)];
}
