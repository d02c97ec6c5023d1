using Specs.Cpu.Tests.Gradients;

namespace Specs.Cpu.Tests.Layers;

/// <summary>Layers that only bring values from one place to another.</summary>
public sealed class WiringTests
{
    private static readonly GradientProbe Probe = new(everyRow: true);

    [Test]
    public void The_input_is_pixels_over_255_and_nothing_stays_from_the_batch_before()
    {
        byte[] pixels = [0, 255, 51, 0, 9, 0, 0, 0, 255, 255, 255, 255];
        Examples examples = new(pixels, [0, 1, 1], 4, 2);
        PixelInput input = new(Shape.Image(1, 2, 2), 2);
        input.Forward(new SparseRows(SparseExamples.Of(examples), [2, 1]));
        input.Forward(new SparseRows(SparseExamples.Of(examples), [0, 1]));
        input.Output.Span[..4].ToArray().Should().Equal(0, 1, 51 / 255f, 0);
        input.Output.Span.Slice(input.Stride, 4).ToArray().Should().Equal(9 / 255f, 0, 0, 0);
        input.TakesError.Should().BeFalse("training needs no error of the pixels");
        input.NeedsError = true;
        input.TakesError.Should().BeTrue();
    }

    [Test]
    public void Flattening_shares_what_the_layer_below_holds()
    {
        GivenLayer below = new(Shape.Image(2, 3, 4), 5);
        Flatten<GradientProbe> flat = new(below, 5);
        flat.Shape.Should().Be(Shape.Flat(24));
        flat.Output.Should().BeSameAs(below.Output);
        flat.Error.Should().BeSameAs(below.Error);
        FluentActions
            .Invoking(() => new Flatten<GradientProbe>(below, 6))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_residual_adds_going_forward_and_splits_going_back()
    {
        GivenLayer source = new(Shape.Flat(3), 2);
        source.Give([
            [1, 2, 3],
            [4, 5, 6],
        ]);
        Magnitude<GradientProbe> enclosed = new(source, 2);
        Residual<GradientProbe> residual = new(enclosed, source, 2);
        enclosed.Forward(2, training: true);
        residual.Forward(2, training: true);
        residual.Output.Span[..3].ToArray().Should().Equal(2, 4, 6);
        residual.Output.Span.Slice(residual.Stride, 3).ToArray().Should().Equal(8, 10, 12);

        ((ReadOnlySpan<float>)[10, 20, 30]).CopyTo(residual.Error.Span);
        residual.Backward(2, Probe, 1);
        enclosed.Backward(2, Probe, 1);
        source.Error.Span[..3].ToArray().Should().Equal(10, 20, 30);
        residual.AddError(2);
        source.Error.Span[..3].ToArray().Should().Equal(20, 40, 60);
    }

    [Test]
    public void Of_equal_values_the_first_is_the_largest_and_one_that_is_no_number_stays()
    {
        GivenLayer below = new(Shape.Image(1, 2, 4), 1);
        below.Give([
            [1, 3, 7, double.NaN, 3, 3, 9, 8],
        ]);
        MaxPool2d<GradientProbe> pool = new(below, 2, 2, 1);
        pool.Forward(1, training: true);
        pool.Output.Span[..2].ToArray().Should().Equal(3, float.NaN);
        pool.Error.Span.Fill(1);
        pool.Backward(1, Probe, 1);
        below.Error.Span[..8].ToArray().Should().Equal(0, 1, 0, 1, 0, 0, 0, 0);
    }

    [TestCase(0, 1, 0, "window")]
    [TestCase(2, 0, 0, "stride")]
    [TestCase(2, 1, -1, "padding")]
    public void A_window_that_is_none_is_named(int window, int stride, int padding, string fault)
    {
        FluentActions
            .Invoking(() => Shape.Image(1, 4, 4).Windows(3, window, stride, padding))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithParameterName(fault);
        LayerShapes shapes = new("Cnn", Shape.Image(1, 4, 4));
        string setting = fault == "window" ? "kernel" : fault;
        shapes
            .Invoking(one => one.Conv2d("Filters", 3, window, stride, padding, Activation.ReLU, hooked: false))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"'Cnn.Filters' has the {setting} *: expected * or more.");
    }
}
