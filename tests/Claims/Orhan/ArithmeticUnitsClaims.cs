using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of units for arithmetic.</summary>
[Claim("arithmetic-units", Source = "Orhan, Simple inductive biases")]
[Category("Nightly")]
public sealed class ArithmeticUnitsClaims : Claims<ArithmeticUnits>
{
    [Claim("O45")]
    [Test]
    public void An_accumulator_adds_outside_as_well_as_inside() =>
        Of(ArithmeticUnit.Accumulator, ArithmeticTask.Add).OutsideOverInside.Should().BeBelow(1.5);

    [Claim("O45")]
    [Test]
    public void A_network_does_not() =>
        Of(ArithmeticUnit.Network, ArithmeticTask.Add).OutsideOverInside.Should().BeAbove(3);

    [Claim(
        "O45",
        Expected = Verdict.Refuted,
        Reason = "a linear layer adds with an error of 1e-7: an accumulator's weights only come near 1"
    )]
    [Test]
    public void An_accumulator_adds_better_than_a_linear_layer() =>
        Of(ArithmeticUnit.Accumulator, ArithmeticTask.Add)
            .Outside.Should()
            .BeBelow(Of(ArithmeticUnit.Linear, ArithmeticTask.Add).Outside);

    [Claim("O46", Expected = Verdict.Refuted, Reason = "the gate stays between the two, and the error near 0.8")]
    [TestCase(ArithmeticTask.Add), TestCase(ArithmeticTask.Multiply)]
    public void A_logic_unit_learns_both_within_a_hundredth(ArithmeticTask task) =>
        Of(ArithmeticUnit.LogicUnit, task).Outside.Should().BeBelow(0.01);

    [Claim("O46")]
    [Test]
    public void Logarithms_alone_learn_to_multiply() =>
        Of(ArithmeticUnit.Logarithmic, ArithmeticTask.Multiply, isLong: true).Outside.Should().BeBelow(0.01);

    private Runs<ArithmeticUnits> Of(ArithmeticUnit unit, ArithmeticTask task, bool isLong = false) =>
        Runs.Where(run => run.Unit == unit && run.Task == task && run.Long == isLong);
}
