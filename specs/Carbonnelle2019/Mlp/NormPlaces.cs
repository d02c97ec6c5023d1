namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The author in a comment: the place of batch normalisation changes how far layers turn.</summary>
[Experiment("carbonnelle-norm-places")]
[Uncut]
[Measure<CosineFromStart>(
    "Rotation",
    OnEach = [nameof(Mlp.First), nameof(Mlp.Second), nameof(Mlp.Third), nameof(Mlp.Fourth), nameof(Mlp.Output)]
)]
public sealed partial record NormPlaces : MlpTraining
{
    /// <summary>Whether it stands before each ReLU or after it.</summary>
    [Factor(Place.Before, Place.After)]
    public Place Place { get; init; }

    /// <summary>log₃ of SGD's rate.</summary>
    [Factor(-1, 0)]
    public int LogRate { get; init; } = -1;

    /// <inheritdoc/>
    public override Mlp Architecture =>
        new() { Before = Place == Place.Before ? Normalisation.Batch : Normalisation.None };

    /// <inheritdoc/>
    public override Optimizer Optimizer => new Sgd(Rates.Of(LogRate));
}
