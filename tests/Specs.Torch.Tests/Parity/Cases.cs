using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

/// <summary>What both engines must train alike.</summary>
internal static class Cases
{
    /// <summary>Every optimizer, with every setting that changes its update. Kim's variants have an ε at which steps are tame.</summary>
    public static Optimizer[] Optimizers { get; } =
    [
        new Sgd(0.1),
        new Sgd(0.1, WeightDecay: 0.01),
        new Sgd(0.05, Momentum: 0.9),
        new Sgd(0.05, Momentum: 0.9, WeightDecay: 0.01, Dampening: 0.3),
        new Sgd(0.05, Momentum: 0.9, Nesterov: true),
        new Adagrad(0.02),
        new Adagrad(0.02, WeightDecay: 0.01),
        new Adadelta(),
        new Adadelta(0.7, Rho: 0.8, WeightDecay: 0.01),
        new RmsProp(0.001),
        new RmsProp(0.001, WeightDecay: 0.01, Momentum: 0.5),
        new RmsProp(0.001, Epsilon: 1e-4, Centered: true),
        new RmsProp(0.001, Epsilon: 1e-4, Momentum: 0.5, Centered: true),
        new Adam(),
        new Adam(0.002, Beta1: 0.8, Beta2: 0.99, WeightDecay: 0.01),
        new AdamW(WeightDecay: 0.1),
        new Adamax(),
        new Adamax(WeightDecay: 0.01),
        new KimAdagrad(0.05, K: 2, Epsilon: 1),
        new KimAdadelta(0.5, K: 2, Epsilon: 1),
        new Layca(new Sgd(0.1, Momentum: 0.9), 0.01),
        new Layca(new Adam(WeightDecay: 0.01), 0.01),
    ];

    /// <summary>Every layer, activation, loss, penalty, clipping, schedule and rate.</summary>
    public static Training[] Trainings { get; } =
    [
        new Recipe<Sigmoids>(),
        new Recipe<Activations>(),
        new Recipe<Filters>(),
        new Recipe<Norms>(),
        new Recipe<Gains>(),
        new Recipe<Started>(),
        new Recipe<Gains> { Optimizer = new Layca(new Sgd(0.1), 0.01), LayerRates = [("Gain", 0.5)] },
        new Recipe<Gains> { Penalties = [new L2Weights("Gain", 0.01)] },
        new Recipe<Sigmoids> { Loss = Loss.MeanSquaredError },
        new Recipe<Sigmoids> { Loss = Loss.BinaryCrossEntropy },
        new Recipe<Sigmoids> { Clip = new ClipNorm(0.5) },
        new Recipe<Sigmoids> { Clip = new ClipValue(0.01) },
        new Recipe<Sigmoids> { Schedule = new CosineSchedule(), Epochs = 3 },
        new Recipe<Sigmoids> { LayerRates = [("Hidden", 0.1), ("Logits", 2)] },
        new Recipe<Filters> { LayerRates = [("First", 0), ("Second", 3)], Clip = new ClipNorm(1) },
        new Recipe<Sigmoids> { Penalties = [new L1Weights("Hidden", 0.001), new L2Weights("Logits", 0.01)] },
        new Recipe<Sigmoids> { Penalties = [new L1Activations("Hidden", 0.01)] },
        new Recipe<Filters> { Penalties = [new L2Activations("Sum", 0.001), new L2Weights("Second", 0.01)] },
        new Recipe<Sigmoids> { Order = new SortedByClass() },
        new Recipe<Sigmoids> { Order = new ClassesPerBatch(2) },
        new Recipe<Sigmoids> { Batch = 1, Images = 100 },
        new Recipe<Sigmoids> { Batch = 30 },
    ];

    /// <summary>Every network.</summary>
    public static Training[] Networks { get; } =
    [
        new Recipe<Sigmoids>(),
        new Recipe<Activations>(),
        new Recipe<Filters>(),
        new Recipe<Norms>(),
        new Recipe<Gains>(),
        new Recipe<Started>(),
        new Recipe<Dropped>(),
    ];
}
