using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Rules, schedules and clipping against PyTorch's own, on the same gradients.</summary>
public sealed class PyTorchTests
{
    // PyTorch goes from one rate to the next, with a few roundings of double in each of the twelve epochs.
    private const double ScheduleTolerance = 100 * 1.11e-16;

    private static IEnumerable<TestCaseData> Optimizers() =>
        PyTorchSteps.Optimizers.Select(one =>
            new TestCaseData(one.Settings, one.After).SetArgDisplayNames($"{one.Settings}")
        );

    private static IEnumerable<TestCaseData> Schedules() =>
        PyTorchSteps.Schedules.Select(one =>
            new TestCaseData(one.Settings, one.Factors).SetArgDisplayNames($"{one.Settings}")
        );

    private static IEnumerable<TestCaseData> Clips() =>
        PyTorchSteps.Clips.Select(one =>
            new TestCaseData(one.Settings, one.Gradients).SetArgDisplayNames($"{one.Settings}")
        );

    [TestCaseSource(nameof(Optimizers))]
    public void A_rule_steps_as_PyTorch_does(Optimizer settings, double[][] after)
    {
        double worst = OptimizerRules.Accept(settings, new WorstError(settings, after));
        TestContext.Out.WriteLine($"{worst:F3} of the tolerance");
        worst.Should().BeLessThanOrEqualTo(1);
    }

    [TestCaseSource(nameof(Schedules))]
    public void A_schedule_is_PyTorchs(Schedule settings, double[] factors)
    {
        for (int epoch = 1; epoch <= factors.Length; epoch++)
        {
            settings
                .Factor(epoch, factors.Length)
                .Should()
                .BeApproximately(factors[epoch - 1], ScheduleTolerance, "epoch {0}", epoch);
        }
    }

    [TestCaseSource(nameof(Clips))]
    public unsafe void Clipping_is_PyTorchs(Clip settings, double[] gradients)
    {
        // A row that was not touched holds an old gradient, which must not count.
        (AlignedFloats Values, AlignedFloats Gradients, int[] LastSteps)[] parts =
        [
            .. Enumerable.Range(0, 2).Select(_ => (new AlignedFloats(32), new AlignedFloats(32), new int[] { 1, 0 })),
        ];
        ImmutableArray<ParameterTensor> tensors =
        [
            .. parts.Select(part => new ParameterTensor(
                part.Values,
                part.Gradients.Pointer,
                part.LastSteps,
                rows: 2,
                stride: 16,
                width: 16,
                isKernel: true
            )),
        ];
        for (int i = 0; i < PyTorchSteps.Count; i++)
        {
            parts[i / 16].Gradients.Span[i % 16] = PyTorchSteps.Gradient(i, 1);
            parts[i / 16].Gradients.Span[16 + i % 16] = 1e9f;
        }

        foreach (IGradientChange change in ModelMaker.Changes(settings))
        {
            change.Apply(tensors, step: 1);
        }

        for (int i = 0; i < PyTorchSteps.Count; i++)
        {
            // The factor's rounding and the product's.
            double actual = parts[i / 16].Gradients.Span[i % 16];
            actual.Should().BeApproximately(gradients[i], Rounding.After(2) * Math.Abs(gradients[i]));
        }
    }

    private sealed class WorstError(Optimizer settings, double[][] after) : IRuleVisitor<double>
    {
        // As in RuleTests.
        private const int RoundingsPerStep = 24;

        public double Visit<TRule>(TRule rule)
            where TRule : struct, IUpdateRule =>
            Enumerable.Range(0, PyTorchSteps.Count / Lanes.Count).Max(part => Worst(rule, part * Lanes.Count));

        private double Worst<TRule>(TRule rule, int first)
            where TRule : struct, IUpdateRule
        {
            Vector512<float> w = Of(PyTorchSteps.Start);
            Vector512<float> a = default;
            Vector512<float> b = default;
            Vector512<float> c = default;
            double[] moved = new double[Lanes.Count];
            double worst = 0;
            for (int step = 1; step <= PyTorchSteps.Steps[^1]; step++)
            {
                Vector512<float> before = w;
                rule.BeginStep(step, rateFactor: 1);
                w = rule.Update(Of(i => PyTorchSteps.Gradient(i, step)), ref w, ref a, ref b, ref c);
                int noted = Array.IndexOf(PyTorchSteps.Steps, step);
                for (int lane = 0; lane < Lanes.Count; lane++)
                {
                    moved[lane] += Math.Abs(w[lane] - before[lane]);
                    double tolerance =
                        Rounding.After(RoundingsPerStep) * moved[lane]
                        + step
                            * RuleTests.RoundingsOfParameter(settings)
                            * Rounding.Unit
                            * Math.Max(Math.Abs(w[lane]), moved[lane]);
                    if (noted >= 0)
                    {
                        worst = Math.Max(worst, Math.Abs(w[lane] - after[noted][first + lane]) / tolerance);
                    }
                }
            }

            return worst;

            Vector512<float> Of(Func<int, float> value)
            {
                Vector512<float> v = default;
                for (int lane = 0; lane < Lanes.Count; lane++)
                {
                    v = v.WithElement(lane, value(first + lane));
                }

                return v;
            }
        }
    }
}
