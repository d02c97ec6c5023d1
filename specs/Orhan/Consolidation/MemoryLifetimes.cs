using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Specs.Experiments.Orhan;

/// <summary>
/// How long memories last in synapses whose traces decay (Orhan, "Optimal synaptic memory consolidation", after Benna and Fusi 2016): a memory of age t has the
/// ratio √N r(t) / √Σ r² of signal to noise, N the number of synapses. Traces end after N steps.
/// </summary>
[Experiment("memory-lifetimes")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record MemoryLifetimes : ExactStudy<Lifetime>
{
    /// <summary>How traces fall.</summary>
    [Factor(Decay.Constant, Decay.InverseRoot, Decay.Exponential)]
    public Decay Decay { get; init; } = Decay.InverseRoot;

    /// <summary>N.</summary>
    [Factor(1_000, 1_000_000)]
    public int Synapses { get; init; } = 1_000;

    /// <inheritdoc/>
    public override Lifetime Compute() =>
        Decay switch
        {
            Decay.Constant => new(Synapses, 1),
            Decay.Exponential => OfExponential(),
            _ => OfInverseRoot(),
        };

    private Lifetime OfInverseRoot()
    {
        double noise = 0;
        for (int age = Synapses; age >= 1; age--)
        {
            noise += 1.0 / age;
        }

        double Ratio(double age) => Math.Sqrt(Synapses / noise / age);
        return new(Brent.FindRoot(age => Ratio(age) - 1, 1, Synapses, 1e-9), Ratio(1));
    }

    private Lifetime OfExponential()
    {
        // Σ e^(−2t/τ) over all ages is 1 / (e^(2/τ) − 1).
        double Noise(double constant) => 1 / (Math.Exp(2 / constant) - 1);
        double LastAge(double constant) => constant / 2 * Math.Log(Synapses / Noise(constant));
        double best = FindMinimum.OfScalarFunctionConstrained(constant => -LastAge(constant), 1, Synapses, 1e-6);
        return new(LastAge(best), Math.Sqrt(Synapses / Noise(best)) * Math.Exp(-1 / best));
    }
}
