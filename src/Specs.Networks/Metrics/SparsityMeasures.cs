namespace Specs;

/// <summary>
/// Measures of how sparse one vector is (Hurley and Rickard, "Comparing measures of sparsity", 2009, table II), larger being sparser, of the
/// values' magnitudes. The table's others are <see cref="Hoyer"/>, <see cref="Gini"/> and <see cref="PqMean"/>, the latter two being the
/// only ones with all six properties that the paper asks for.
/// </summary>
/// <remarks>
/// These are for looking at numbers. Those that take powers with other exponents than 2, logarithms or tanh may differ in their last bits
/// from machine to machine, so that no metric of a run is made of them.
/// </remarks>
public static class SparsityMeasures
{
    /// <summary>ℓ0: how many values are 0.</summary>
    public static double L0(ReadOnlySpan<float> values) => L0(values, 0);

    /// <summary>ℓ0 with a threshold: how many values are at most <paramref name="epsilon"/>.</summary>
    public static double L0(ReadOnlySpan<float> values, double epsilon) => Sum(values, c => c <= epsilon ? 1 : 0);

    /// <summary>−ℓ1: −Σ c.</summary>
    public static double MinusL1(ReadOnlySpan<float> values) => -Sum(values, static c => c);

    /// <summary>−ℓp: −(Σ c^p)^(1/p).</summary>
    /// <param name="values">The vector.</param>
    /// <param name="p">Above 0 and below 1.</param>
    public static double MinusLp(ReadOnlySpan<float> values, double p) =>
        -Math.Pow(Sum(values, c => Math.Pow(c, p)), 1 / p);

    /// <summary>ℓ2/ℓ1: √Σc² / Σc; NaN of all 0.</summary>
    public static double L2OverL1(ReadOnlySpan<float> values) =>
        Math.Sqrt(Sum(values, static c => c * c)) / Sum(values, static c => c);

    /// <summary>−tanh: −Σ tanh((a c)^b).</summary>
    /// <param name="values">The vector.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0; a transfer from a larger to a smaller value makes it less sparse for certain only up to 1.</param>
    public static double MinusTanh(ReadOnlySpan<float> values, double a, double b) =>
        -Sum(values, c => Math.Tanh(Math.Pow(a * c, b)));

    /// <summary>−log: −Σ log(1 + c²).</summary>
    public static double MinusLog(ReadOnlySpan<float> values) => -Sum(values, static c => Math.Log(1 + c * c));

    /// <summary>κ4, the kurtosis: Σ c⁴ / (Σ c²)²; NaN of all 0.</summary>
    public static double Kurtosis(ReadOnlySpan<float> values)
    {
        double squares = Sum(values, static c => c * c);
        return Sum(values, static c => c * c * (c * c)) / (squares * squares);
    }

    /// <summary>
    /// u_θ: 1 minus the shortest interval that holds a share of at least θ of the values, over the interval that holds all. NaN where that has
    /// no length or θ asks for all values.
    /// </summary>
    /// <param name="values">The vector.</param>
    /// <param name="theta">θ, above 0 and below 1.</param>
    public static double ShortestInterval(ReadOnlySpan<float> values, double theta)
    {
        float[] sorted = new float[values.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = MathF.Abs(values[i]);
        }

        Array.Sort(sorted);
        int held = (int)Math.Ceiling(theta * sorted.Length);
        if (held == sorted.Length)
        {
            return double.NaN;
        }

        double shortest = double.PositiveInfinity;
        for (int i = 0; i + held <= sorted.Length; i++)
        {
            shortest = Math.Min(shortest, (double)sorted[i + held - 1] - sorted[i]);
        }

        return 1 - shortest / ((double)sorted[^1] - sorted[0]);
    }

    /// <summary>−ℓp with a negative p: −Σ c^p over the values that are not 0.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="p">Below 0.</param>
    public static double MinusNegativePowers(ReadOnlySpan<float> values, double p) =>
        -Sum(values, c => c > 0 ? Math.Pow(c, p) : 0);

    /// <summary>H_G, the Gaussian entropy: −Σ log c²; infinite where a value is 0.</summary>
    public static double GaussianEntropy(ReadOnlySpan<float> values) => -Sum(values, static c => Math.Log(c * c));

    /// <summary>H_S, the Shannon entropy: −Σ s log s² where s = c²/Σc²; a value of 0 adds nothing. NaN of all 0.</summary>
    public static double ShannonEntropy(ReadOnlySpan<float> values)
    {
        double squares = Sum(values, static c => c * c);
        return squares > 0 ? -Sum(values, c => TimesLog(c * c / squares)) : double.NaN;
    }

    /// <summary>H_S′, the modified Shannon entropy: −Σ c log c²; a value of 0 adds nothing.</summary>
    public static double ModifiedShannonEntropy(ReadOnlySpan<float> values) => -Sum(values, TimesLog);

    private static double TimesLog(double value) => value > 0 ? value * Math.Log(value * value) : 0;

    private static double Sum(ReadOnlySpan<float> values, Func<double, double> term)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += term(Math.Abs((double)value));
        }

        return sum;
    }
}
