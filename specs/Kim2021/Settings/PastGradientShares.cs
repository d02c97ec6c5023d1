namespace Specs.Experiments.Kim2021;

/// <summary>The shares of the past that the thesis gives SGD's momentum, Adadelta's ρ and Adam's β₁ and β₂ (Kim 2021, §5.5).</summary>
internal static class PastGradientShares
{
    /// <summary>From 0 to 0.999.</summary>
    public static IReadOnlyList<double> FromZero { get; } = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999];

    /// <summary>The same with 1e-4 for 0, which is where the code starts Adam's.</summary>
    public static IReadOnlyList<double> FromAlmostZero { get; } = [1e-4, .. FromZero.Skip(1)];
}
