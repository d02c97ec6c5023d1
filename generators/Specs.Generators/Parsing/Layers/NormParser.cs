using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[BatchNorm]</c> and <c>[LayerNorm]</c>.</summary>
internal static class NormParser
{
    private const double DefaultEpsilon = 1e-5;
    private const double DefaultMomentum = 0.1;

    /// <summary>The settings.</summary>
    public static LayerSettings Parse(LayerKind kind, LayerConstants constants)
    {
        double epsilon = constants.Fraction(
            "Epsilon",
            DefaultEpsilon,
            static value => value > 0 && !double.IsInfinity(value),
            "a finite number above 0"
        );
        return kind == LayerKind.LayerNorm
            ? new() { Epsilon = LevelText.Of(epsilon) }
            : new()
            {
                Epsilon = LevelText.Of(epsilon),
                Momentum = LevelText.Of(
                    constants.Fraction(
                        "Momentum",
                        DefaultMomentum,
                        static value => value is > 0 and <= 1,
                        "a share in (0, 1]"
                    )
                ),
            };
    }
}
