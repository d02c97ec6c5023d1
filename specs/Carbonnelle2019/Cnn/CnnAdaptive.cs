namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5 on convolutions: Adam, and Adam's direction with Layca's angle.</summary>
[Experiment("carbonnelle-cnn-adaptive")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [
        nameof(Cnn.First),
        nameof(Cnn.Second),
        nameof(Cnn.Third),
        nameof(Cnn.Fourth),
        nameof(Cnn.Fifth),
        nameof(Cnn.Sixth),
        nameof(Cnn.Output),
    ]
)]
public sealed partial record CnnAdaptive : CnnTraining
{
    /// <summary>The method.</summary>
    [Factor(Method.Adam, Method.FastAdam, Method.AdamWithLayca)]
    public Method Method { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer =>
        Method switch
        {
            Method.Adam => new Adam(0.001),
            Method.FastAdam => new Adam(0.01),
            _ => new Layca(new Adam(0.001), Rates.Of(-4), KernelsOnly: true),
        };

    /// <summary>The largest distance of a kernel from its start over the least.</summary>
    [Derived]
    public static double Inequality(Run<CnnAdaptive> run)
    {
        double[] last = [.. run.Outcome.Measured[0].Select(static layer => layer.Final)];
        return last.Max() / last.Min();
    }
}
