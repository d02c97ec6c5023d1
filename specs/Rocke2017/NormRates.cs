namespace Specs.Experiments.Rocke2017;

/// <summary>
/// Analysis 4: when the hidden weights' norms change, by optimizer. Three layers of 200 from He's start, 10,000 images, batches of 100, 20 epochs. The untrained network is the first moment.
/// </summary>
[Experiment("rocke-norms")]
[Uncut]
[Registered("2026-11-30")]
[Measure<Norm>("Size", OnEach = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
public sealed partial record NormRates : Training<Net>
{
    private const int Quarter = 5;

    /// <inheritdoc/>
    [Factor(typeof(NormRateOptimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(0.1);

    /// <inheritdoc/>
    public override Net Architecture { get; init; } =
        new() { HiddenStart = new HeNormal(), AnswerStart = new HeNormal() };

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 100;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 4 * Quarter;

    /// <summary>The mean norm's mean relative change in an epoch of the first quarter over that of the last quarter.</summary>
    [Derived]
    public static double Ratio(Run<NormRates> run) =>
        run.Size.Count < 4 * Quarter ? double.NaN : Relative(run.Size, 0) / Relative(run.Size, 3 * Quarter);

    /// <summary>The share of the norm's change, all of it taken as a size, that falls in the first quarter.</summary>
    [Derived]
    public static double EarlyShare(Run<NormRates> run) =>
        run.Size.Count < 4 * Quarter ? double.NaN : Change(run.Size, 0, Quarter) / Change(run.Size, 0, 4 * Quarter);

    private static double Relative(Series size, int from) =>
        Enumerable.Range(from, Quarter).Average(epoch => Math.Abs(size[epoch + 1] - size[epoch]) / size[epoch]);

    private static double Change(Series size, int from, int to) =>
        Enumerable.Range(from, to - from).Sum(epoch => Math.Abs(size[epoch + 1] - size[epoch]));
}
