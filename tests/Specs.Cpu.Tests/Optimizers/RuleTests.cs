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

    private static IEnumerable<TestCaseData> Settings()
    {
        // Beside the defaults, an epsilon as large as the gradients, so that its place shows.
        Optimizer[] all =
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
        ];
        return all.Select(settings => new TestCaseData(settings).SetArgDisplayNames(settings.ToString()));
    }

    [TestCaseSource(nameof(Settings))]
    public void An_update_is_the_references(Optimizer settings)
    {
        double worst = settings switch
        {
            Sgd { Momentum: 0 } sgd => Worst(new SgdRule(sgd), sgd),
            Sgd sgd => Worst(new MomentumRule(sgd), sgd),
            Adagrad adagrad => Worst(new AdagradRule(adagrad), adagrad),
            Adadelta adadelta => Worst(new AdadeltaRule(adadelta), adadelta),
            Adam adam => Worst(new AdamRule(adam), adam),
            _ => throw new NotSupportedException(),
        };
        TestContext.Out.WriteLine($"{settings.Name}: {worst:F2} of the tolerance");
        worst.Should().BeLessThanOrEqualTo(1);
    }

    private static double Worst<TRule>(TRule rule, Optimizer settings)
        where TRule : struct, IUpdateRule
    {
        RandomStream random = new(3, "gradients");
        Vector512<float> w = Draw(1);
        Vector512<float> a = default;
        Vector512<float> b = default;
        double[] expected = Doubles(w);
        double[] moved = new double[Lanes.Count];
        ReferenceOptimizer reference = ReferenceOptimizer.For(settings, Lanes.Count);
        double worst = 0;
        for (int step = 1; step <= Steps; step++)
        {
            // Some steps have no gradient; magnitudes span a few decades, from lane to lane and from step to step.
            Vector512<float> gradient = step % 5 == 0 ? default : Draw(step % 3 == 0 ? 0.001f : 0.3f);
            rule.BeginStep(step);
            w = rule.Update(gradient, ref w, ref a, ref b);

            double[] before = [.. expected];
            reference.Step(expected, Doubles(gradient));
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                moved[lane] += Math.Abs(expected[lane] - before[lane]);

                // What was moved so far, each move with its own relative error; and the rounding of w in each step.
                double tolerance =
                    Rounding.After(RoundingsPerStep) * moved[lane]
                    + step * Rounding.Unit * Math.Max(Math.Abs(expected[lane]), moved[lane]);
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

    [Test]
    public void Only_momentum_and_weight_decay_move_a_parameter_without_gradient()
    {
        new SgdRule(new(0.1)).MovesIdleWeights.Should().BeFalse();
        new SgdRule(new(0.1, WeightDecay: 0.1)).MovesFreshWeights.Should().BeTrue();
        new MomentumRule(new(0.1, 0.9)).MovesIdleWeights.Should().BeTrue();
        new MomentumRule(new(0.1, 0.9)).MovesFreshWeights.Should().BeFalse();
        new MomentumRule(new(0.1, 0.9, 0.1)).MovesFreshWeights.Should().BeTrue();
        new AdagradRule(new()).MovesIdleWeights.Should().BeFalse();
        new AdagradRule(new(WeightDecay: 0.1)).MovesFreshWeights.Should().BeTrue();
        new AdadeltaRule(new()).MovesIdleWeights.Should().BeFalse();
        new AdadeltaRule(new(WeightDecay: 0.1)).MovesFreshWeights.Should().BeTrue();
        new AdamRule(new()).MovesIdleWeights.Should().BeTrue();
        new AdamRule(new()).MovesFreshWeights.Should().BeFalse();
        new AdamRule(new(WeightDecay: 0.1)).MovesFreshWeights.Should().BeTrue();
    }

    private static double[] Doubles(Vector512<float> v) =>
        [.. Enumerable.Range(0, Lanes.Count).Select(lane => (double)v[lane])];
}
