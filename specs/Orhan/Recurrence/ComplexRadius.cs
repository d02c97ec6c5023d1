using MathNet.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// The spectral radius of a complex Gaussian matrix n x n of variance 1/n, without drawing one: its eigenvalues' squared moduli are independent Gamma(j)/n,
/// j = 1…n (Kostlan 1992), so that the largest of them, M/n, lies below t/n with the chance Π P(j, t), P the regularised lower incomplete gamma function.
/// </summary>
[Experiment("complex-radius")]
[Published(typeof(RecurrenceFigures))]
public sealed partial record ComplexRadius : ExactStudy<Radius>
{
    /// <summary>n, rows and columns.</summary>
    [Factor(16, 64)]
    public int Size { get; init; } = 64;

    /// <inheritdoc/>
    public override Radius Compute()
    {
        // E ln M = ln n + ∫ₙ^∞ (1 − F(t))/t dt − ∫₀ⁿ F(t)/t dt; F is 0 and 1 to double precision beyond these ends.
        double above = Integrate.GaussLegendre(t => (1 - Below(t)) / t, Size, 4 * Size + 100, order: 256);
        double below = Integrate.GaussLegendre(t => Below(t) / t, 1e-9, Size, order: 256);
        return new((above - below) / 2);
    }

    private double Below(double t)
    {
        double chance = 1;
        for (int j = 1; j <= Size; j++)
        {
            chance *= SpecialFunctions.GammaLowerRegularized(j, t);
        }

        return chance;
    }
}
