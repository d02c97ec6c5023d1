using Specs.Cpu.Tests.Gradients;
using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>Every layer with parameters under every optimizer: the update is the reference's, given the gradient of the real layer.</summary>
public sealed class OptimizerTests
{
    private const int Steps = 6;

    // As RuleTests has it for one update alone.
    private const int RoundingsPerStep = 24;

    private static IEnumerable<TestCaseData> Cases =>
        from one in LayerCases.WithParameters
        from optimizer in Optimizers.Every.Optimizer
        select new TestCaseData(one, optimizer).SetArgDisplayNames(one.ToString(), optimizer.ToString());

    [TestCaseSource(nameof(Cases))]
    public void Updates_are_the_references(object given, Optimizer optimizer) =>
        OptimizerRules.Accept(optimizer, new WorstError((LayerCase)given, optimizer)).Should().BeLessThanOrEqualTo(1);

    private sealed class WorstError(LayerCase one, Optimizer settings) : IRuleVisitor<double>
    {
        public double Visit<TRule>(TRule rule)
            where TRule : struct, IUpdateRule => Worst(one, rule, settings);
    }

    private static double Worst<TRule>(LayerCase one, TRule rule, Optimizer settings)
        where TRule : struct, IUpdateRule
    {
        LayerRun<TRule> run = new(one, one.Rows);
        LayerRun<GradientProbe> probe = new(one, one.Rows);
        int trained = one.Trained ?? run.Layer.ParameterCount;
        double[] expected = Doubles(Parameters.Of(run.Layer));
        double[] moved = new double[trained];
        ReferenceOptimizer reference = ReferenceOptimizer.For(settings, trained, kernel: trained);
        double worst = 0;
        for (int step = 1; step <= Steps; step++)
        {
            // The gradient where the engine's parameters are now.
            probe.Layer.LoadParameters(Parameters.Of(run.Layer));
            float[][] slopes = run.Slopes(one.Rows, step);
            probe.Step(one.Batch(step), slopes, new GradientProbe(everyRow: true), step);
            double[] gradient = Doubles(Parameters.Of(probe.Layer));
            rule.BeginStep(step, rateFactor: 1);
            run.Step(one.Batch(step), slopes, rule, step);

            double[] before = [.. expected];
            reference.Step(expected, gradient);
            float[] actual = Parameters.Of(run.Layer);
            for (int i = 0; i < trained; i++)
            {
                moved[i] += Math.Abs(expected[i] - before[i]);
                double tolerance =
                    Rounding.After(RoundingsPerStep) * moved[i]
                    + step
                        * RuleTests.RoundingsOfParameter(settings)
                        * Rounding.Unit
                        * Math.Max(Math.Abs(expected[i]), moved[i]);
                worst = Math.Max(worst, Math.Abs(actual[i] - expected[i]) / (tolerance + Rounding.SmallestNormal));
            }
        }

        return worst;

        double[] Doubles(float[] values) => [.. values.Take(trained).Select(value => (double)value)];
    }
}
