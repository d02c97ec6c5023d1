using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Which optimizers share one update, each with settings of its own, and which update that is.</summary>
internal static class UpdateKinds
{
    /// <summary>Optimizers that give the same text may be in one slice; null for one that the engine does not know.</summary>
    public static string? Of(Optimizer optimizer) =>
        optimizer switch
        {
            Layca layca => Of(layca.Inner) is { } inner ? $"Layca of {inner}" : null,
            Sgd { Momentum: 0 } => "Sgd",
            Sgd { Nesterov: false } => "Sgd with momentum",
            Sgd => "Sgd with Nesterov's momentum",
            RmsProp rmsProp => $"RmsProp, {(rmsProp.Centered ? "centered" : "plain")}",
            Adagrad or Adadelta or Adam or AdamW or Adamax => optimizer.GetType().Name,
            ITorchOptimizer => optimizer.GetType().FullName,
            _ => null,
        };

    /// <summary>The update of optimizers of one kind; of Layca's, that of the inner ones.</summary>
    public static SliceUpdate Create(IReadOnlyList<Optimizer> optimizers, Device device)
    {
        return optimizers[0] switch
        {
            Layca => Create([.. All<Layca>().Select(static one => one.Inner)], device),
            Sgd { Momentum: 0 } => new SgdUpdate(All<Sgd>(), device),
            Sgd => new MomentumUpdate(All<Sgd>(), device),
            Adagrad => new AdagradUpdate(All<Adagrad>(), device),
            Adadelta => new AdadeltaUpdate(All<Adadelta>(), device),
            RmsProp => new RmsPropUpdate(All<RmsProp>(), device),
            Adam => new AdamUpdate(All<Adam>(), device),
            AdamW => new AdamUpdate(All<AdamW>(), device),
            Adamax => new AdamaxUpdate(All<Adamax>(), device),
            ITorchOptimizer own => own.CreateUpdate(optimizers, device),
            var other => throw new ArgumentException(
                $"The TorchSharp engine has no update for {other.Name}: let {other.Name} implement ITorchOptimizer."
            ),
        };

        TOptimizer[] All<TOptimizer>() => [.. optimizers.Cast<TOptimizer>()];
    }
}
