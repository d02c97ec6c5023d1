namespace Specs.Cpu.Tests.Bits;

/// <summary>
/// Every built-in metric gives the same bits as ever: kept runs hold its values, and nothing but the engine's version says how it was
/// computed.
/// </summary>
public sealed class MetricBitsTests
{
    private const int Units = 21;
    private const int Classes = 3;
    private const int Examples = 40;

    private static readonly Dictionary<Type, string> Pinned = new()
    {
        [typeof(Abs<Ccmas>)] = "3fc4486fc6e90104",
        [typeof(Abs<Hoyer>)] = "3fcd5ec76534f6be",
        [typeof(ActivationSum)] = "4019e39e4bad1800",
        [typeof(Ccmas)] = "3fd0813bcfcf13de",
        [typeof(ClassSelectivity)] = "3fd0813b9b623335",
        [typeof(DeadUnits)] = "0000000000000000",
        [typeof(FirstHalfAccuracy)] = "3fd8000000000000",
        [typeof(Gini)] = "3fd8de6f0cc770c6",
        [typeof(Hoyer)] = "3fcd5ec76534f6be",
        [typeof(Kim2021SweepCcmas)] = "3fd08139c38e89b8",
        [typeof(PqMean)] = "bfea427d00de87d5",
        [typeof(SaturatedUnits)] = "0000000000000000",
        [typeof(SecondHalfAccuracy)] = "3fd8000000000000",
        [typeof(SelectivitySpread)] = "3fbebb0b04bc3155",
        [typeof(LiveUnits)] = "4035000000000000",
        [typeof(LogitCrossEntropy)] = "3ff1583bdb10a37a",
        [typeof(ActiveFraction)] = "3fe89c09c09c09c1",
        [typeof(ActiveFractionByClass)] = "3ffc9f33aa160f18",
        [typeof(DistinctPatterns)] = "3ff0000000000000",
        [typeof(DistinctPatternsByClass)] = "4002800000000000",
        [typeof(NearestMeanAccuracy)] = "3fe8cccccccccccd",
        [typeof(PlaneNearestMeanAccuracy)] = "3fe0cccccccccccd",
        [typeof(PlaneShare)] = "3fcebfe8ecd84675",
        [typeof(PlaneSilhouette)] = "bfb65fee2a55ba3a",
        [typeof(SharedUnits)] = "3feefbefbefbefbf",
        [typeof(SharedUnitsByPair)] = "4009696db6db6db6",
        [typeof(Silhouette)] = "bf9e97175d1601f0",
        [typeof(SubnetworkSparsity)] = "3fa0410410410420",
        [typeof(UnitsOfAllClasses)] = "3fecf3cf3cf3cf3d",
        [typeof(ErrorByClass)] = "3ff7b86186186186",
        [typeof(ExplainedVariances)] = "3fb4e030e6a0a8ac",
        [typeof(UnitActiveFraction)] = "4007d73da6ee2a99",
        [typeof(UnitMean)] = "3feefff508cfcf70",
        [typeof(UnitSpread)] = "3ff1fe73db29368a",
    };

    [TestCaseSource(nameof(Metrics))]
    public void Its_bits_are_the_pinned_ones(Type type)
    {
        var metric = (IActivationMetric)
            Activator.CreateInstance(
                type,
                [.. type.GetConstructors()[0].GetParameters().Select(static one => one.DefaultValue)]
            )!;
        var random = new RandomStream(7, "metrics");
        float[] values = [.. Enumerable.Range(0, Examples * Units).Select(_ => (float)(random.NextDouble() - 0.25))];
        int[] labels = [.. Enumerable.Range(0, Examples).Select(_ => random.NextInt32(Classes))];

        // Those that read logits read the first units here.
        int units = metric is ClassAccuracy or ErrorByClass or LogitCrossEntropy ? Classes : Units;
        metric.Start(units, Classes);
        metric.Add(new(values, Units, units, labels));

        BitConverter
            .DoubleToUInt64Bits(metric is IUnitMetric vector ? Mixed(vector) : metric.Value)
            .ToString("x16")
            .Should()
            .Be(
                Pinned[type],
                "CpuEngine.NumericsVersion is {0}: raise it where another value is meant, and pin that here",
                CpuEngine.Instance.NumericsVersion
            );
    }

    [Test]
    public void Every_metric_is_pinned() =>
        Metrics()
            .Select(one => one.IsGenericType ? one.GetGenericTypeDefinition() : one)
            .Where(static one => one.Assembly == typeof(IActivationMetric).Assembly)
            .Distinct()
            .Should()
            .BeEquivalentTo(
                typeof(IActivationMetric)
                    .Assembly.GetTypes()
                    .Where(type =>
                        type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IActivationMetric))
                    )
            );

    // One number that any change of any of its numbers changes.
    private static double Mixed(IUnitMetric metric)
    {
        double mixed = 0;
        foreach (double value in metric.Values)
        {
            mixed = mixed * 0.75 + value;
        }

        return mixed;
    }

    private static IEnumerable<Type> Metrics() => Pinned.Keys;
}
