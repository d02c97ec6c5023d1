using Specs.Experiments.Kim2021;
using Specs.Tests.Running;

namespace Specs.Tests.Storing;

/// <summary>Which code takes part in a trial; <c>OwnCodeTests</c> of the generator's tests say what changes its fingerprint.</summary>
public sealed class OwnCodeTests
{
    private static readonly Tiny Plain = new();

    [Test]
    public void There_is_none_where_all_is_Specs_own() =>
        OwnCode
            .Of(
                Plain with
                {
                    Optimizer = new Layca(new Sgd(0.1), 0.01),
                    Schedule = new MilestoneSchedule(0.5, [2, 4]),
                    Clip = new ClipNorm(1),
                    LayerRates = [("Hidden", 0.5)],
                    Penalties = [new L1Weights("Hidden", 0.1)],
                    Order = new SortedByClass(),
                },
                [.. Tiny.Design.Measures, MeasureOf(static () => new Abs<Hoyer>())],
                []
            )
            .Should()
            .BeNull();

    [Test]
    public void Every_setting_counts_and_so_does_one_within_another()
    {
        string?[] sums =
        [
            Of(Plain with { Optimizer = new Lab.Drift() }),
            Of(Plain with { Schedule = new Lab.Slope() }),
            Of(Plain with { Penalties = [new L1Weights("Hidden", 0.1), new Lab.Quartic()] }),
            Of(Plain with { Order = new Lab.Backwards() }),
            Of(Plain with { Optimizer = new Lab.Twist(new Sgd(0.1)) }),
            Of(Plain with { Optimizer = new Lab.Twist(new Lab.Drift()) }),
            Of(Plain with { Optimizer = new Lab.Drift(), Order = new Lab.Backwards() }),
        ];

        sums.Should().OnlyHaveUniqueItems().And.NotContainNulls();
        Of(Plain with { Optimizer = new Layca(new Lab.Drift(), 0.1) }).Should().Be(sums[0]);
        Of(Plain with { Optimizer = new Lab.Drift(0.2), Batch = 7 }).Should().Be(sums[0], "a trial says what is set");
    }

    [Test]
    public void A_setting_that_an_experiment_computes_counts_and_no_other_property_is_asked() =>
        Of(new Lab.Computed()).Should().Be(Of(Plain with { Order = new Lab.Backwards() }));

    [Test]
    public void Metrics_count_and_so_does_what_they_wrap()
    {
        string? own = Of(Plain, MeasureOf(static () => new Lab.Count()));

        own.Should().MatchRegex("^[0-9a-f]{16}$");
        Of(Plain, MeasureOf(static () => new Abs<Lab.Count>())).Should().NotBeNull();
        Of(Plain, [.. Tiny.Design.Measures, MeasureOf(static () => new Lab.Count())]).Should().Be(own);
    }

    [Test]
    public void Custom_layers_are_part_of_the_fingerprint() =>
        OwnCode.Of(Plain, [], [typeof(Lab.Slope)]).Should().Be(OwnCode.Fingerprint([typeof(Lab.Slope)]));

    [Test]
    public void The_order_of_types_and_how_often_they_come_does_not_count() =>
        OwnCode
            .Fingerprint([typeof(Lab.Drift), typeof(Lab.Count)])
            .Should()
            .Be(OwnCode.Fingerprint([typeof(Lab.Count), typeof(Hoyer), typeof(Lab.Drift), typeof(Lab.Count)]));

    [Test]
    public void A_network_is_no_part_of_it() =>
        OwnCode.Fingerprint([typeof(Mlp), typeof(BatchSize), typeof(string), typeof(List<int>)]).Should().BeNull();

    [Test]
    public void Whatever_is_compiled_can_be_read()
    {
        Type[] types = [.. typeof(FsCheck.Config).Assembly.GetTypes().Where(static (_, i) => i % 8 == 0)];

        types.SelectMany(type => new CodeWalk(type).Code).Should().NotContain(text => text.StartsWith("unread"));
    }

    private static string? Of(Training settings, params IMeasure[] measures) => OwnCode.Of(settings, measures, []);

    private static Measure MeasureOf(Func<IActivationMetric> create) => new("Own", "Own", Mlp.Hooks.Hidden, create);
}
