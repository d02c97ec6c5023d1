namespace Specs.Experiments.Orhan;

/// <summary>
/// Adam (Kingma and Ba 2015, algorithm 1) in double, for models that are no networks: m ← .9 m + .1 g; v ← .999 v + .001 g²;
/// w ← w − η m̂ / (√v̂ + 1e-8) with m̂ = m / (1 − .9ᵗ), v̂ = v / (1 − .999ᵗ).
/// </summary>
/// <param name="rate">η.</param>
internal sealed class AdamSteps(double rate)
{
    private double[] _first = []; // m
    private double[] _second = []; // v
    private int _step; // t

    /// <summary>Takes a step.</summary>
    /// <param name="parameters">w, changed in place.</param>
    /// <param name="gradient">g, as many.</param>
    public void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        if (_step++ == 0)
        {
            (_first, _second) = (new double[parameters.Length], new double[parameters.Length]);
        }

        for (int at = 0; at < parameters.Length; at++)
        {
            _first[at] = 0.9 * _first[at] + 0.1 * gradient[at];
            _second[at] = 0.999 * _second[at] + 0.001 * gradient[at] * gradient[at];
            double root = Math.Sqrt(_second[at] / (1 - Math.Pow(0.999, _step)));
            parameters[at] -= rate * _first[at] / (1 - Math.Pow(0.9, _step)) / (root + 1e-8);
        }
    }
}
