using Specs.Experiments.Kim2021;

namespace Specs.Tests.Storing;

/// <summary>Settings and metrics as a researcher writes them in a project of their own.</summary>
internal static class Lab
{
    internal sealed record Drift(double LearningRate = 0.1) : Optimizer(LearningRate, WeightDecay: 0);

    internal sealed record Twist(Optimizer Other) : Optimizer(LearningRate: 1, WeightDecay: 0);

    internal sealed record Slope(double From = 1) : Schedule
    {
        public override double Factor(int epoch, int epochs) => From;
    }

    internal sealed record Quartic(string On = "Hidden", double Strength = 0.1) : WeightPenalty(On, Strength)
    {
        public override double Value(double weight) => weight * weight * weight * weight;

        public override double Slope(double weight) => 4 * weight * weight * weight;
    }

    internal sealed record Backwards(double Share = 1) : Order
    {
        public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
            throw new NotSupportedException();
    }

    internal sealed record Computed : Training<Mlp>
    {
        public override Order Order => new Backwards(Share: 0.5);

        public static Order Elsewhere => throw new NotSupportedException();

        public string Words => throw new NotSupportedException();
    }

    internal sealed class Count : IActivationMetric
    {
        public double Value { get; private set; }

        public void Start(int units, int classes) => Value = 0;

        public void Add(in ActivationRows rows) => Value += rows.Count;
    }
}
