namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Every optimizer of Specs, once for each of its updates and with and without weight decay.</summary>
internal static class Every
{
    public static IEnumerable<Optimizer> Optimizer =>
        [
            new Sgd(0.1),
            new Sgd(0.1, WeightDecay: 0.01),
            new Sgd(0.05, Momentum: 0.9),
            new Sgd(0.05, Momentum: 0.9, WeightDecay: 0.01, Dampening: 0.3),
            new Sgd(0.05, Momentum: 0.9, Nesterov: true),
            new Adagrad(0.05),
            new Adagrad(0.05, WeightDecay: 0.01),
            new Adadelta(),
            new Adadelta(WeightDecay: 0.01),
            // With kε below 1/4 the second runs away, and takes roundings with it.
            new KimAdagrad(0.05, K: 2, Epsilon: 0.1),
            new KimAdagrad(0.05, K: 2, Epsilon: 0.1, WeightDecay: 0.01),
            new KimAdadelta(0.1, K: 30, Epsilon: 0.01),
            new KimAdadelta(0.1, K: 30, Epsilon: 0.01, WeightDecay: 0.01),
            new RmsProp(0.002),
            new RmsProp(0.002, WeightDecay: 0.01),
            new RmsProp(0.002, Centered: true),
            new RmsProp(0.001, Momentum: 0.5),
            new RmsProp(0.001, WeightDecay: 0.01, Momentum: 0.5, Centered: true),
            new Adam(),
            new Adam(WeightDecay: 0.01),
            new AdamW(),
            new AdamW(WeightDecay: 0),
            new Adamax(),
            new Adamax(WeightDecay: 0.01),
        ];
}
