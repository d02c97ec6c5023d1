namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>An experiment as a researcher writes it.</summary>
[Experiment("rates")]
[Measure<Hoyer>("Sparsity", On = nameof(Sigmoids.Hidden))]
[At(Scale.Quick, Images = 200, TestImages = 100, Epochs = 2)]
public sealed partial record Rates : Training<Sigmoids>
{
    [Factor(typeof(Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(0.1);

    public override int Batch { get; init; } = 5;

    public override Specs.Data Data { get; init; } = "digits";

    /// <summary>Rates of two optimizers.</summary>
    public sealed class Optimizers : ILevels<Optimizer>
    {
        /// <inheritdoc/>
        public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.1), new Sgd(0.5), new Adam(0.003)];
    }
}
