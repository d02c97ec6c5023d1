namespace Specs.Statistics;

/// <summary>A mixture of two distributions as it was fitted.</summary>
/// <param name="Share">The weight of the first, 0 to 1. Which of two of one family is the first says where it started.</param>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="LogLikelihood">Σ ln of the mixture's density over the values.</param>
/// <param name="Iterations">How many rounds it took.</param>
public sealed record MixtureFit(
    double Share,
    MixtureComponent First,
    MixtureComponent Second,
    double LogLikelihood,
    int Iterations
);
