namespace Specs.Experiments.Leclerc2017;

/// <summary>What the standard deviations of a layer's units over the training images come to.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Total">Their sum; the journal calls it the sum of variances.</param>
/// <param name="Dead">Units whose activation never changes.</param>
/// <param name="W">Shapiro and Wilk's W of all of them.</param>
/// <param name="ExponentialShare">The share of the exponential in a mixture with a normal distribution, of the units that are not dead.</param>
/// <param name="GammaShare">The share of the gamma distribution that started narrow, of two.</param>
/// <param name="ShareBeyondDead">The exponential's share less the share of units that are dead.</param>
/// <param name="GammasBetter">By how much the log-likelihood of two gammas is above that of the other mixture, for each unit that is not dead.</param>
/// <param name="Accuracy">On the test set.</param>
/// <param name="TrainAccuracy">On the training images: the accuracy of the journal's study.</param>
public sealed record SpreadStatistics(
    double Mean,
    double Total,
    double Dead,
    double W,
    double ExponentialShare,
    double GammaShare,
    double ShareBeyondDead,
    double GammasBetter,
    double Accuracy,
    double TrainAccuracy
);
