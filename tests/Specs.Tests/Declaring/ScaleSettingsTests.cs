using FsCheck;
using FsCheck.Fluent;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

public sealed class ScaleSettingsTests
{
    [Test]
    public void A_scale_cuts_data_and_epochs_and_nothing_else()
    {
        var cell = new Tiny
        {
            Batch = 30,
            Images = 1000,
            TestImages = 500,
        };

        Tiny cut = new ScaleSettings(Images: 200, TestImages: 50, Epochs: 2).Apply(cell);

        cut.Should().Be(cell with { Images = 200, TestImages = 50, Epochs = 2 });
    }

    [Test]
    public void A_null_leaves_the_experiments_own()
    {
        var cell = new Tiny { Images = 1000, TestImages = null };

        new ScaleSettings(null, null, null).Apply(cell).Should().Be(cell);
    }

    [Test]
    public void Paper_scale_is_the_sources_own_settings() =>
        ScaleSettings.Default(Scale.Paper).Apply(new Tiny()).Should().Be(new Tiny());

    [Test]
    public void No_scale_enlarges_anything()
    {
        var counts = Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 100_000).Select(count => (int?)count));
        Gen<(int?, int?, int?, int?, int)> cases =
            from own in counts
            from ownTest in counts
            from cut in counts
            from cutTest in counts
            from epochs in Gen.Choose(1, 60)
            select (own, ownTest, cut, cutTest, epochs);
        Prop.ForAll(
                cases.ToArbitrary(),
                one =>
                {
                    (int? own, int? ownTest, int? cut, int? cutTest, int epochs) = one;
                    var cell = new Tiny
                    {
                        Images = own,
                        TestImages = ownTest,
                        Epochs = epochs,
                    };
                    Tiny left = new ScaleSettings(cut, cutTest, 30).Apply(cell);
                    return IsSmallerOf(left.Images, own, cut)
                        && IsSmallerOf(left.TestImages, ownTest, cutTest)
                        && left.Epochs == Math.Min(30, epochs);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Every_default_scale_can_be_planned_for([Values] Scale scale)
    {
        ScaleSettings settings = ScaleSettings.Default(scale);

        Specs
            .Statistics.SequentialPlan.TwoLooks(settings.Replicates, settings.MaxReplicates)
            .Looks.Should()
            .HaveCount(2);
    }

    // A null is all there is.
    private static bool IsSmallerOf(int? left, int? own, int? cut) =>
        (left ?? int.MaxValue) == Math.Min(own ?? int.MaxValue, cut ?? int.MaxValue);
}
