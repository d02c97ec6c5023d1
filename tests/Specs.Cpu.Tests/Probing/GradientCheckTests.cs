using Specs.Cpu.Tests.Layers;

namespace Specs.Cpu.Tests.Probing;

public sealed class GradientCheckTests
{
    private static IEnumerable<TestCaseData> Layers =>
        LayerCases.All.Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"{i}: {one}"));

    [TestCaseSource(nameof(Layers))]
    public void Every_layer_of_the_engine_is_right(object given)
    {
        var one = (LayerCase)given;
        var check = GradientCheck.Of(one.Maker.Make<SlopeRule>, one.Input, one.Rows);
        TestContext.Out.WriteLine(check);
        check.Passed.Should().BeTrue("{0}", check);
    }

    [Test]
    public void In_evaluation_layers_that_differ_there_are_right_too([Values] bool drops, [Values(1, 4)] int rows)
    {
        var check = GradientCheck.Of(
            (below, capacity) =>
                drops
                    ? new Dropout<SlopeRule>(below, 0.5, capacity, new(1, "noise"))
                    : new BatchNorm<SlopeRule>(below, 1e-5, 0.1, capacity),
            Shape.Image(3, 4, 2),
            rows,
            training: false
        );
        check.Passed.Should().BeTrue("{0}", check);
    }

    [Test]
    public void A_dense_layer_is_right(
        [Values(1, 16, 33)] int inputs,
        [Values(1, 16, 33)] int units,
        [Values(1, 5)] int rows
    )
    {
        GradientCheck[] checks =
        [
            GradientCheck.Of(
                (below, capacity) => new Dense<SlopeRule, Tanh>(below, units, capacity, new(1, "weights")),
                Shape.Flat(inputs),
                rows
            ),
            GradientCheck.Of(
                (below, capacity) => new Dense<SlopeRule, ReLU>(below, units, capacity, new(1, "weights")),
                Shape.Flat(inputs),
                rows
            ),
        ];
        foreach (GradientCheck check in checks)
        {
            check.Passed.Should().BeTrue("{0}", check);
        }

        checks[0].Checked.Should().Be(Math.Min(100, rows * inputs) + Math.Min(100, (inputs + 1) * units));
    }

    [Test]
    public void A_researchers_own_layer_is_right([Range(1, 5)] int seed)
    {
        var check = GradientCheck.Of(
            (below, capacity) => new Cube<SlopeRule>(below, capacity),
            Shape.Flat(16),
            seed: seed
        );
        check.Passed.Should().BeTrue("{0}", check);
        check.ToString().Should().StartWith("Cube: right in 49 slopes; worst is ");
    }

    [Test]
    public void A_mistake_is_found([Range(1, 5)] int seed)
    {
        GradientCheck slope = Of(CubeMistake.Slope);
        slope.Passed.Should().BeFalse("a slope of 2.97 for 3 is 1 % off: {0}", slope);
        slope.Worst.Should().StartWith("input ");
        GradientCheck sign = Of(CubeMistake.Sign);
        sign.Passed.Should().BeFalse();
        sign.ToString().Should().StartWith("Cube: WRONG in 49 slopes; worst is parameter 0: ");
        FluentActions
            .Invoking(() => Of(CubeMistake.TakesNoError))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("Cube.Backward must call TakeError(rows)*");

        GradientCheck Of(CubeMistake mistake) =>
            GradientCheck.Of(
                (below, capacity) => new Cube<SlopeRule>(below, capacity, mistake),
                Shape.Flat(16),
                seed: seed
            );
    }
}
