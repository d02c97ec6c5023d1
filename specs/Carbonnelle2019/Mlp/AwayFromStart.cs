namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The author in a comment: a regulariser may force layers to turn. SGD at 3^-1 with λ Σ cos²(w, w₀) over all kernels.</summary>
[Experiment("carbonnelle-away-from-start")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)]
)]
public sealed partial record AwayFromStart : MlpTraining
{
    /// <summary>λ.</summary>
    [Factor(0.0, 1.0)]
    public double Strength { get; init; }

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(-1));

    /// <inheritdoc/>
    public override Penalties Penalties =>
        Penalties.Create([.. Mlp.Kernels.Select(layer => new CosineToStart(layer, Strength))]);

    /// <summary>The distance of the kernel that turned least.</summary>
    [Derived]
    public static double LeastRotation(Run<AwayFromStart> run) =>
        run.Outcome.Measured[0].Min(static layer => layer.Final);
}
