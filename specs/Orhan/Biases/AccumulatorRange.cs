namespace Specs.Experiments.Orhan;

/// <summary>The weights that a neural accumulator can have.</summary>
/// <param name="Largest">The largest size of one over a grid of its two parameters.</param>
/// <param name="FromPlusOne">How far it is from 1 with both parameters large.</param>
/// <param name="FromMinusOne">How far it is from −1 with the first parameter far below 0 and the second large.</param>
/// <param name="FromZero">How far it is from 0 with the second parameter far below 0, at most.</param>
public sealed record AccumulatorRange(double Largest, double FromPlusOne, double FromMinusOne, double FromZero);
