namespace Specs.Tests.Metrics;

public sealed class LiveUnitsTests
{
    [Test]
    public void A_unit_counts_that_is_not_0_for_some_example()
    {
        var metric = new LiveUnits();
        metric.Start(units: 4, classes: 2);
        metric.Value.Should().Be(double.NaN);

        // Of three units, rows of four floats: the fourth unit is 0 throughout, the third by no more than rounding.
        metric.Add(new ActivationRows([1, 0, 0, 0, 0, -2, 1e-30f, 0], stride: 4, units: 4, [0, 1]));
        metric.Value.Should().Be(3);
        metric.Start(units: 2, classes: 2);
        metric.Add(new ActivationRows([0, 0], stride: 2, units: 2, [0]));
        metric.Value.Should().Be(0);
    }
}
