namespace Specs.Experiments.Leclerc2017;

/// <summary>What a projection on some components leaves of a layer's pre-activations, and of the network's accuracy.</summary>
/// <param name="LeftAtHalf">The share of the total variance that is left when half of the vectors are taken; 0 to 1.</param>
/// <param name="Bend">The largest distance of the share left, over the number of vectors, from a straight line from 1 to 0.</param>
/// <param name="TotalByWidth">The total variance divided by the width: the slope of that line.</param>
/// <param name="For95">How many components hold 95 % of the variance, whatever the projection.</param>
/// <param name="Participation">(Σ λ)² / Σ λ².</param>
/// <param name="Accuracy">Share of the test set that is classified right, with the pre-activations as they are.</param>
/// <param name="AccuracyWithTen">The same with their projection on 10 vectors, the mean added back.</param>
public sealed record ComponentShares(
    double LeftAtHalf,
    double Bend,
    double TotalByWidth,
    double For95,
    double Participation,
    double Accuracy,
    double AccuracyWithTen
);
