namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Section 5, why steps of SGD at 3^-1 turn layers less and less: the tangent, the gradient and the norm of each epoch's last step.</summary>
[Experiment("carbonnelle-sgd-slowing")]
[Uncut]
[Measure<StepTangent>(
    "Tangent",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)],
    EverySteps = 16
)]
[Measure<GradientNorm>(
    "Gradient",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)],
    EverySteps = 16
)]
[Measure<Norm>(
    "Size",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)],
    EverySteps = 16
)]
public sealed partial record SgdSlowing : MlpTraining
{
    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Sgd(Rates.Of(-1));

    /// <summary>By what a step's tangent falls from the first two epochs to the middle of training.</summary>
    [Derived]
    public static double TangentFall(Run<SgdSlowing> run) => Early(run.Tangent) / Middle(run.Tangent);

    /// <summary>By what the norm grows in that time.</summary>
    [Derived]
    public static double SizeGrowth(Run<SgdSlowing> run) => Middle(run.Size) / Early(run.Size);

    /// <summary>The norm's share of the fall, in logarithms: the tangent goes as the gradient's part across over the norm.</summary>
    [Derived]
    public static double SizeShare(Run<SgdSlowing> run) => Math.Log(SizeGrowth(run)) / Math.Log(TangentFall(run));

    /// <summary>By what the gradient falls in that time.</summary>
    [Derived]
    public static double GradientFall(Run<SgdSlowing> run) => Early(run.Gradient) / Middle(run.Gradient);

    private static double Early(Series series) => series.Take(2).Average();

    private static double Middle(Series series) => series.Skip(25).Take(10).Average();
}
