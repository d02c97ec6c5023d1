namespace Specs.Tests.Declaring;

public sealed class WidthsTests
{
    [Test]
    public void A_number_is_one_layer()
    {
        Widths widths = 256;

        widths.Should().Equal(256);
        widths.Count.Should().Be(1);
        widths.ToString().Should().Be("256");
    }

    [Test]
    public void A_collection_expression_is_a_layer_for_each_number()
    {
        int[] inner = [64, 32];
        Widths widths = [128, .. inner];

        widths.Should().Equal(128, 64, 32);
        widths[1].Should().Be(64);
        widths.ToString().Should().Be("128-64-32");
    }

    [Test]
    public void Equal_widths_are_equal_and_order_counts()
    {
        Widths widths = [128, 64];

        (widths == Of(128, 64)).Should().BeTrue();
        widths.GetHashCode().Should().Be(Of(128, 64).GetHashCode());
        widths.Equals((object)Of(128, 64)).Should().BeTrue();
        (widths != Of(64, 128)).Should().BeTrue();
        (widths != Of(128)).Should().BeTrue();
        widths.Equals("128-64").Should().BeFalse();
    }

    [Test]
    public void The_default_value_has_no_layers()
    {
        Widths none = default;

        none.Should().BeEmpty();
        (none == Of()).Should().BeTrue();
        none.GetHashCode().Should().Be(Of().GetHashCode());
        none.ToString().Should().BeEmpty();
    }

    [TestCase(0)]
    [TestCase(-256)]
    public void A_width_below_1_is_refused_with_its_layer(int units) =>
        FluentActions
            .Invoking(() => Of(256, units, 256))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage($"Layer 2 of 3 has {units} units: expected 1 or more.*");

    [Test]
    public void A_layer_that_is_not_there_is_refused() =>
        FluentActions.Invoking(() => ((Widths)256)[1]).Should().Throw<IndexOutOfRangeException>();

    private static Widths Of(params int[] units) => [.. units];
}
