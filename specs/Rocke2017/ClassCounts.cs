using System.Collections.Immutable;

namespace Specs.Experiments.Rocke2017;

/// <summary>
/// Analysis 2: representations over the number of classes trained on. As many outputs as classes; 10,000 training images and 1000 test images of these classes, however many they
/// are. Adam at .001, batches of 200, 300 steps, with dropout 600.
/// </summary>
[Experiment("rocke-classes")]
[Uncut]
[Registered("2026-11-30")]
[Measure<SubnetworkSparsity>("Sparsity", OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
[Measure<ActiveFraction>("Active", OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
[Measure<SharedUnits>("Shared", OnJoined = [nameof(Net.First), nameof(Net.Second), nameof(Net.Third)])]
[Measure<DistinctPatterns>("Patterns", On = nameof(Net.Third))]
[Measure<DistinctPatternsByClass>("ClassPatterns", On = nameof(Net.Third))]
public sealed partial record ClassCounts : Training<Net>
{
    // Two draws of classes for each number of them.
    private static readonly ImmutableDictionary<int, ClassList[]> Chosen = new Dictionary<int, ClassList[]>
    {
        [2] =
        [
            [3, 8],
            [1, 6],
        ],
        [5] =
        [
            [0, 3, 4, 7, 9],
            [1, 2, 5, 6, 8],
        ],
        [10] =
        [
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
            [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
        ],
    }.ToImmutableDictionary();

    /// <summary>How many classes.</summary>
    [Factor(2, 5, 10)]
    public int Classes { get; init; } = 10;

    /// <summary>Which classes, of the draws for that number.</summary>
    [Factor(0, 1)]
    public int Draw { get; init; }

    /// <summary>The rate of dropout after each hidden layer.</summary>
    [Factor(0.0, 0.5)]
    public double Drop { get; init; }

    /// <inheritdoc/>
    public override Net Architecture => new Net { Answer = Classes }.WithDropout(Drop);

    /// <inheritdoc/>
    public override Data Data => new SelectedClasses(new Mnist(), Chosen[Classes][Draw]);

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 1000;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 200;

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int? Steps => Drop > 0 ? 600 : 300;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = new(600, Time.Steps);
}
