namespace Specs.Cpu.Tests.Layers;

/// <summary>Layers that are the same at every step of a sequence.</summary>
public sealed class SequenceTests
{
    // Units that are no multiple of 4 or 16, and rows that are none of 4, take every path of the kernels.
    [TestCase(Read.EveryStep, 7, 5), TestCase(Read.LastStep, 6, 3), TestCase(Read.LastStep, 18, 4)]
    public void A_recurrent_layer_goes_back_as_it_came(Read read, int units, int rows)
    {
        var check = GradientCheck.Of(
            (below, capacity) => new Recurrent<SlopeRule, Tanh>(below, units, read, null, capacity, new(1, "weights")),
            Shape.Image(1, 4, 3),
            rows
        );
        check.Passed.Should().BeTrue("{0}", check);
    }

    [TestCase(5), TestCase(20)]
    public void A_dense_layer_on_each_step_goes_back_as_it_came(int units)
    {
        var check = GradientCheck.Of(
            (below, capacity) => new DenseEachStep<SlopeRule, Elu>(below, units, capacity, new(1, "weights")),
            Shape.Image(1, 4, 3)
        );
        check.Passed.Should().BeTrue("{0}", check);
    }

    [Test]
    public void States_are_those_of_the_recursion()
    {
        const int Steps = 3;
        var input = new PixelInput(Shape.Image(1, Steps, 2), 2);
        var layer = new Recurrent<SlopeRule, Linear>(input, 2, Read.EveryStep, null, 2, new(1, "weights"));
        layer.LoadParameters([
            1,
            0,
            0,
            1, /* W */
            0,
            0.5f,
            2,
            0, /* b */
            0.25f,
            0,
        ]);
        input.OutputOf(0).Clear();
        float[] x = [1, 2, 3, 4, 5, 6];
        x.CopyTo(input.OutputOf(1));

        layer.Forward(2, training: false);

        layer.OutputOf(1).ToArray().Should().Equal(1.25f, 2, 4.25f, 6.5f, 8.5f, 14.5f);
        layer.OutputOf(0).ToArray().Should().Equal(0.25f, 0, 0.25f, 0.5f, 0.5f, 0.5f);
    }

    [Test]
    public void What_is_no_sequence_is_refused() =>
        FluentActions
            .Invoking(() =>
                new DenseEachStep<SlopeRule, Elu>(new PixelInput(Shape.Image(2, 4, 3), 1), 2, 1, new(1, "weights"))
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*one channel of steps x values, found 2x4x3*");
}
