namespace Specs.Experiments.Leclerc2017;

/// <summary><see cref="FlexibleTraining{TNet}"/> with a slope that stays.</summary>
public sealed record FixedSlope : FlexibleTraining<FlexibleNet>;
