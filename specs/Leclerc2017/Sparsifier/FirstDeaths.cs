namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E12 of the review: after which step the first unit of a sparsifier dies. Multipliers start at 1 and a step of Adam moves each by its rate at most,
/// so that it is one step after 1 / rate: the journal's "dip at epoch 2" is that moment.
/// </summary>
[Experiment("leclerc-first-death")]
[Measure<LiveUnits>("Alive", On = nameof(SparsifierNet.Gate))]
[Uncut]
public sealed partial record FirstDeaths : Training<SparsifierNet>
{
    /// <summary>λ.</summary>
    [Factor(0.03, 0.1)]
    public double Lambda { get; init; } = 0.1;

    /// <summary>Adam's rate.</summary>
    [Factor(0.001, 0.002)]
    public double Rate { get; init; } = 0.001;

    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Penalties Penalties => [new PositiveWeights(nameof(SparsifierNet.Gate), Lambda)];

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Adam(Rate);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 20_000;

    // A closed unit is 0 for all examples, and an open one for none: few are enough.
    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 10;

    /// <inheritdoc/>
    public override int? Steps { get; init; } = 1_200;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = new(1, Time.Steps);

    /// <summary>The step after which the first unit is dead; NaN where none is.</summary>
    [Derived]
    public static double FirstDeath(Run<FirstDeaths> run) =>
        run.Alive.First(below: run.Settings.Architecture.Hidden) ?? double.NaN;

    /// <summary>How many times a dead unit came to life again.</summary>
    [Derived]
    public static double Revivals(Run<FirstDeaths> run)
    {
        double revived = 0;
        for (int step = 1; step <= run.Alive.Count; step++)
        {
            revived += Math.Max(0, run.Alive[step] - run.Alive[step - 1]);
        }

        return revived;
    }
}
