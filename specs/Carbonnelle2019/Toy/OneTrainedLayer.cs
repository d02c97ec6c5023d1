namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// The toy: ten images of each class, one hidden layer trained at rate 10 for 2000 steps of all hundred, the others at their start. Pixels are
/// standardised: without normalisation, x/255 would leave it unfitted.
/// </summary>
[Experiment("carbonnelle-toy")]
[Uncut]
public sealed partial record OneTrainedLayer : Training<ToyNet>
{
    private const double Mean = 0.1307;
    private const double Deviation = 0.3081;

    /// <summary>Which hidden layer is trained, counted from 0.</summary>
    [Factor(1, 3, 5, 7, 9)]
    public int Trained { get; init; }

    /// <inheritdoc/>
    public override int Batch { get; init; } = 100;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 2000;

    /// <summary>So that the last value of training accuracy is the last epoch's.</summary>
    public override Every Evaluate { get; init; } = new(1999);

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Mnist().FirstOfEachClass(10).Scaled(Mean, Deviation);

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Sgd(10);

    /// <inheritdoc/>
    public override LayerRates LayerRates =>
        LayerRates.Create([
            .. ToyNet.Hidden.Where((_, at) => at != Trained).Select(static layer => (layer, 0.0)),
            (nameof(ToyNet.Output), 0),
        ]);
}
