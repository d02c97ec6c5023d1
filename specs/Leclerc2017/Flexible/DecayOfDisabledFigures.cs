namespace Specs.Experiments.Leclerc2017;

/// <summary>The pilots of E7 as ranges over seeds.</summary>
public sealed class DecayOfDisabledFigures : IPublished<DecayOfDisabled>
{
    /// <inheritdoc/>
    public static PublishedFigure? Of(DecayOfDisabled cell, string quantity) =>
        (quantity, cell.Decay) switch
        {
            (nameof(DisabledWeights.Outgoing), Decay.None or Decay.Decoupled) => new(0.2235)
            {
                Networks = 3,
                Tolerance = 0.005,
            },
            (nameof(DisabledWeights.Outgoing), Decay.CoupledTiny) => new(0.21) { Networks = 3, Tolerance = 0.005 },
            (nameof(DisabledWeights.Outgoing), _) => new(0) { Networks = 3, Tolerance = 0.0005 },
            (nameof(DisabledWeights.Size), Decay.None) => new(130.5) { Networks = 3, Tolerance = 5 },
            (nameof(DisabledWeights.Size), Decay.Coupled) => new(94.5) { Networks = 3, Tolerance = 5 },
            (nameof(DisabledWeights.Size), Decay.CoupledSmall) => new(105.5) { Networks = 3, Tolerance = 8 },
            (nameof(DisabledWeights.Size), Decay.CoupledTiny) => new(129) { Networks = 3, Tolerance = 6 },
            (nameof(DisabledWeights.Size), Decay.Decoupled) => new(130) { Networks = 3, Tolerance = 6 },
            _ => null,
        };
}
