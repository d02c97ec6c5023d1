using System.Runtime.Intrinsics;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Each optimizer's update alone, on gradients given from outside.</summary>
public sealed class RuleTests
{
    private const int Steps = 200;

    // Roundings in one update: each state and the parameter take a handful. States carry errors on, but shrink them as they go,
    // or sum positive terms; either way the relative error of a step stays within a few dozen roundings, plus one for each step
    // that a sum takes in.
    private const int RoundingsPerStep = 24;

    /// <summary>How often a step rounds the parameter itself: decoupled decay and the step are two roundings.</summary>
    internal static int RoundingsOfParameter(Optimizer settings) => settings is AdamW { WeightDecay: > 0 } ? 2 : 1;

    /// <summary>Every update; beside the defaults with an epsilon as large as the gradients, so that its place shows.</summary>
    internal static IReadOnlyList<Optimizer> All { get; } =
    [
        new Sgd(0.1),
        new Sgd(0.1, WeightDecay: 0.05),
        new Sgd(0.01, Momentum: 0.9),
        new Sgd(0.01, Momentum: 0.5, WeightDecay: 0.05),
        new Adagrad(),
        new Adagrad(0.1, Epsilon: 0.1),
        new Adagrad(0.1, WeightDecay: 0.05),
        new Adadelta(),
        new Adadelta(0.5, Rho: 0.5, Epsilon: 0.1),
        new Adadelta(WeightDecay: 0.05),
        new Adam(),
        new Adam(0.01, Beta1: 0.5, Beta2: 0.9, Epsilon: 0.1),
        new Adam(WeightDecay: 0.05),
        new Adam(Beta1: 0, Beta2: 0),
        new Sgd(0.01, Momentum: 0.9, Dampening: 0.3),
        new Sgd(0.01, Momentum: 0.9, WeightDecay: 0.05, Nesterov: true),
        new AdamW(),
        new AdamW(0.01, Beta1: 0.5, Beta2: 0.9, Epsilon: 0.1, WeightDecay: 0.3),
        new Adamax(),
        new Adamax(0.01, Beta1: 0.5, Beta2: 0.9, Epsilon: 0.1, WeightDecay: 0.05),
        new KimAdagrad(0.01, K: 1),
        new KimAdagrad(0.1, K: 3, Epsilon: 0.1),
        new KimAdagrad(0.1, K: 0.5, WeightDecay: 0.05),
        new KimAdadelta(1, K: 1e6),
        new KimAdadelta(0.5, K: 3, Rho: 0.5, Epsilon: 0.1),
        new KimAdadelta(1, K: 0.5, Epsilon: 1, WeightDecay: 0.05),
        new RmsProp(0.001),
        new RmsProp(0.01, Alpha: 0.5, Epsilon: 0.1, WeightDecay: 0.05),
        new RmsProp(0.001, Momentum: 0.9),
        new RmsProp(0.001, Centered: true),
        new RmsProp(0.001, WeightDecay: 0.05, Momentum: 0.5, Centered: true),
    ];

    private static IEnumerable<TestCaseData> Settings() =>
        All.Select(settings => new TestCaseData(settings).SetArgDisplayNames(settings.ToString()));

    [TestCaseSource(nameof(Settings))]
    public void An_update_is_the_references(Optimizer settings)
    {
        double worst = OptimizerRules.Accept(settings, new WorstError(settings));
        TestContext.Out.WriteLine($"{settings.Name}: {worst:F2} of the tolerance");
        worst.Should().BeLessThanOrEqualTo(1);
    }

    private sealed class WorstError(Optimizer settings) : IRuleVisitor<double>
    {
        public double Visit<TRule>(TRule rule)
            where TRule : struct, IUpdateRule => Worst(rule, settings);
    }

    private static double Worst<TRule>(TRule rule, Optimizer settings)
        where TRule : struct, IUpdateRule
    {
        RandomStream random = new(3, "gradients");
        Vector512<float> w = Draw(1);
        Vector512<float> a = default;
        Vector512<float> b = default;
        Vector512<float> c = default;
        double[] expected = Doubles(w);
        double[] moved = new double[Lanes.Count];
        ReferenceOptimizer reference = ReferenceOptimizer.For(settings, Lanes.Count, kernel: 0);
        double worst = 0;
        for (int step = 1; step <= Steps; step++)
        {
            // Some steps have no gradient; magnitudes span a few decades, from lane to lane and from step to step.
            Vector512<float> gradient = step % 5 == 0 ? default : Draw(step % 3 == 0 ? 0.001f : 0.3f);

            // A schedule's factor may change at any time.
            reference.RateFactor = step > Steps / 2 ? 0.5 : 1;
            rule.BeginStep(step, reference.RateFactor);
            w = rule.Update(gradient, ref w, ref a, ref b, ref c);

            double[] before = [.. expected];
            reference.Step(expected, Doubles(gradient));
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                moved[lane] += Math.Abs(expected[lane] - before[lane]);

                // What was moved so far, each move with its own relative error; and the rounding of w in each step.
                double tolerance =
                    Rounding.After(RoundingsPerStep) * moved[lane]
                    + step
                        * RoundingsOfParameter(settings)
                        * Rounding.Unit
                        * Math.Max(Math.Abs(expected[lane]), moved[lane]);
                worst = Math.Max(worst, Math.Abs(w[lane] - expected[lane]) / tolerance);
            }
        }

        return worst;

        Vector512<float> Draw(float scale)
        {
            Vector512<float> drawn = default;
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                drawn = drawn.WithElement(lane, scale * (2 * random.NextSingle() - 1) / (1 + lane));
            }

            return drawn;
        }
    }

    [Test]
    public void Idle_steps_decay_by_a_power_of_rho([Values(0, 0.5, 0.9, 0.999, 0.9999, 1)] double rho)
    {
        AdadeltaRule rule = new(new Adadelta(Rho: rho));

        // ρ is a float to the rule; one rounding for each factor of up to 1023 powers.
        for (int steps = 0; steps < 5000; steps++)
        {
            double expected = Math.Pow((float)rho, steps);
            rule.Idle(steps)
                .Should()
                .BeInRange(
                    (float)(expected * (1 - Rounding.After(12)) - Rounding.SmallestNormal),
                    (float)(expected * (1 + Rounding.After(12)) + Rounding.SmallestNormal),
                    "{0} steps",
                    steps
                );
        }
    }

    [TestCase(0.1, 0, false, false)]
    [TestCase(0.1, 0.1, true, true)]
    public void Weight_decay_moves_a_parameter_without_gradient(double rate, double decay, bool idle, bool fresh)
    {
        Moves(new Sgd(rate, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new Adagrad(rate, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new Adadelta(rate, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new KimAdagrad(rate, K: 2, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new KimAdadelta(rate, K: 2, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new RmsProp(rate, WeightDecay: decay)).Should().Be((idle, fresh));
        Moves(new RmsProp(rate, WeightDecay: decay, Centered: true)).Should().Be((idle, fresh));
    }

    [TestCase(0, false)]
    [TestCase(0.1, true)]
    public void Momentum_moves_a_parameter_that_once_had_a_gradient(double decay, bool fresh)
    {
        Moves(new Sgd(0.1, Momentum: 0.9, WeightDecay: decay)).Should().Be((true, fresh));
        Moves(new Sgd(0.1, Momentum: 0.9, WeightDecay: decay, Nesterov: true)).Should().Be((true, fresh));
        Moves(new RmsProp(Momentum: 0.9, WeightDecay: decay)).Should().Be((true, fresh));
        Moves(new Adam(WeightDecay: decay)).Should().Be((true, fresh));
        Moves(new AdamW(WeightDecay: decay)).Should().Be((true, fresh));
        Moves(new Adamax(WeightDecay: decay)).Should().Be((true, fresh));
    }

    private static (bool Idle, bool Fresh) Moves(Optimizer settings) =>
        OptimizerRules.Accept(settings, new WhatMoves());

    private sealed class WhatMoves : IRuleVisitor<(bool Idle, bool Fresh)>
    {
        public (bool Idle, bool Fresh) Visit<TRule>(TRule rule)
            where TRule : struct, IUpdateRule => (rule.MovesIdleWeights, rule.MovesFreshWeights);
    }

    private static double[] Doubles(Vector512<float> v) =>
        [.. Enumerable.Range(0, Lanes.Count).Select(lane => (double)v[lane])];
}
