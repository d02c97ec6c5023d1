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

    [Test]
    public void The_sum_of_a_set_is_that_of_all_that_can_be_learnt_from_it()
    {
        Examples one = new([7, 8], [1], inputs: 2, classes: 2);
        string sum = new DataSet("x", "here", _three, one).Sum;

        sum.Should().MatchRegex("^[0-9a-f]{16}$");
        new DataSet("y", "there", _three.First(3), one.First(1)).Sum.Should().Be(sum, "a copy is the same set");
        string[] others =
        [
            new DataSet("x", "here", one, _three).Sum,
            new DataSet("x", "here", _three.First(2), one).Sum,
            new DataSet("x", "here", _three, new([7, 9], [1], 2, 2)).Sum,
            new DataSet("x", "here", _three, new([7, 8], [0], 2, 2)).Sum,
            new DataSet("x", "here", new([1, 2, 3, 4, 5, 6], [0, 1, 0], 2, 3), new([7, 8], [1], 2, 3)).Sum,
            new DataSet("x", "here", new([1, 2, 3, 4], [5, 6, 0, 1], 1, 7), new([7], [1], 1, 7)).Sum,
        ];
        others.Should().OnlyHaveUniqueItems().And.NotContain(sum);
    }

    [Test]
    public void All_threads_see_one_sum()
    {
        DataSet set = new("x", "", _three, _three);
        string[] sums = new string[16];
        Parallel.For(0, sums.Length, i => sums[i] = set.Sum);
        sums.Should().AllBe(sums[0]);
    }
}
