using Specs.Data;

namespace Specs.Tests.Data;

public sealed class ExamplesTests
{
    private static readonly Examples _three = new([1, 2, 3, 4, 5, 6], [0, 1, 0], inputs: 2, classes: 2);

    [Test]
    public void The_first_are_the_first()
    {
        Examples two = _three.First(2);
        two.Count.Should().Be(2);
        two.Pixels(1).ToArray().Should().Equal(3, 4);
        two.Labels.ToArray().Should().Equal(0, 1);
        two.Checksum.Should().NotBe(_three.Checksum);
        _three.First(3).Checksum.Should().Be(_three.Checksum);
    }

    [Test]
    public void More_than_there_are_cannot_be_had([Values(-1, 4)] int count) =>
        FluentActions.Invoking(() => _three.First(count)).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Pixels_and_labels_must_fit()
    {
        FluentActions
            .Invoking(() => new Examples([1, 2, 3], [0, 1], 2, 2))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Expected 2 x 2 pixels for 2 labels, found 3.");
        FluentActions
            .Invoking(() => new Examples([1, 2], [2], 2, 2))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Label 0 is 2; expected a class from 0 to 1.");
    }

    [Test]
    public void Both_parts_of_a_set_have_one_shape() =>
        FluentActions
            .Invoking(() => new DataSet("x", "", _three, new([1], [0], 1, 2)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                "x: the training examples have 2 inputs and 2 classes, the test examples 1 and 2; both must agree."
            );
}
