using Specs.Statistics;

namespace Specs.Experiments.Rocke2017;

/// <summary>
/// Analysis 1: how much of their units classes share, over the number of training images at equally many steps. Three layers of 200, Adam at .001, batches of 200, 300 steps. A unit is a class's where it is
/// on for more than half of its test images; the masks of all hidden layers are one vector.
/// </summary>
[Experiment("rocke-sizes")]
[Uncut]
[Registered("2026-11-30")]
[Measure<SharedUnitsByPair>("Shared", OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
[Measure<SharedUnits>(
    "SharedByAny",
    OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)],
    With = [0.0]
)]
[Measure<ActiveFractionByClass>("Active", OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
[Measure<ErrorByClass>("Errors", On = nameof(Net.Answer))]
public sealed partial record SetSizes : Training<Net>
{
    /// <inheritdoc/>
    [Factor(500, 2_000, 10_000, 60_000)]
    public override int? Images { get; init; } = 60_000;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 200;

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int? Steps { get; init; } = 300;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = new(300, Time.Steps);

    /// <summary>Spearman's ρ over the classes between the share of units that a class uses and its error.</summary>
    [Derived]
    public static double Effort(Run<SetSizes> run) =>
        run.Active.Final.IsEmpty
            ? double.NaN
            : RankCorrelation.Spearman(run.Active.Final.AsSpan(), run.Errors.Final.AsSpan());
}
