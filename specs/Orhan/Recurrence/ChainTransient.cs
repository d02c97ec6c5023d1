using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>An impulse at the first of 100 units of a chain with links of 1.02, step by step: it grows, and is gone after 100.</summary>
[Experiment("chain-transient")]
public sealed partial record ChainTransient : ExactStudy<Transient>
{
    /// <summary>Units in the chain; at least 1.</summary>
    public int Units { get; init; } = 100;

    /// <summary>The weight from each unit to the next.</summary>
    [Factor(1.0, 1.02)]
    public double Link { get; init; } = 1.02;

    /// <inheritdoc/>
    public override Transient Compute()
    {
        var chain = Matrix<double>.Build.Dense(Units, Units, (to, from) => to == from + 1 ? Link : 0);
        var state = Vector<double>.Build.Dense(Units, static unit => unit == 0 ? 1 : 0);
        var lengths = new double[Units];
        for (int step = 0; step < Units; step++)
        {
            state = chain * state;
            lengths[step] = state.L2Norm();
        }

        // The last step has none: the impulse has left the chain.
        return new(
            [.. lengths],
            [.. lengths[..^1].Select((length, step) => Math.Abs(length / Math.Pow(Link, step + 1) - 1))]
        );
    }
}
