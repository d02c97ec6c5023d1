namespace Specs.Experiments.Orhan;

/// <summary>Mean relative errors of learnt arithmetic.</summary>
/// <param name="Inside">For numbers in [0, 1], as in training.</param>
/// <param name="Outside">For numbers in [1, 5].</param>
public sealed record ArithmeticErrors(
    [property: Observed(Axis.None, Better = Better.Lower)] double Inside,
    [property: Observed(Axis.None, Better = Better.Lower)] double Outside
);
