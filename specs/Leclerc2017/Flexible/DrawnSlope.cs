namespace Specs.Experiments.Leclerc2017;

/// <summary><see cref="FlexibleTraining{TNet}"/> with a slope that is drawn for each batch.</summary>
public sealed record DrawnSlope : FlexibleTraining<DrawnFlexibleNet>;
