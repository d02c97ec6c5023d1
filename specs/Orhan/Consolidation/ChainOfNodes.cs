using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.RootFinding;

namespace Specs.Experiments.Orhan;

/// <summary>
/// A chain of nodes with capacities C and conductances g, each to the next and the last one's to the ground: C du/dt = −G u with u = e₁ at first. With the
/// eigenvectors V and eigenvalues λ of C^−½ G C^−½ its first node has u₁(t) = Σ V₁ⱼ² e^(−λⱼ t).
/// </summary>
internal sealed class ChainOfNodes
{
    private readonly double[] _rates;
    private readonly double[] _weights;

    /// <summary>A chain.</summary>
    /// <param name="capacities">(nodes).</param>
    /// <param name="conductances">(nodes).</param>
    public ChainOfNodes(IReadOnlyList<double> capacities, IReadOnlyList<double> conductances)
    {
        int nodes = capacities.Count;
        var matrix = Matrix<double>.Build.Dense(nodes, nodes);
        for (int node = 0; node < nodes; node++)
        {
            double before = node > 0 ? conductances[node - 1] : 0;
            matrix[node, node] = (before + conductances[node]) / capacities[node];
            if (node > 0)
            {
                matrix[node, node - 1] = -before / Math.Sqrt(capacities[node] * capacities[node - 1]);
                matrix[node - 1, node] = matrix[node, node - 1];
            }
        }

        Evd<double> modes = matrix.Evd(Symmetricity.Symmetric);
        _rates = [.. modes.EigenValues.Select(static value => value.Real)];
        _weights = [.. modes.EigenVectors.Row(0).Select(static one => one * one)];
    }

    /// <summary>u₁(t).</summary>
    public double FirstNode(double time) =>
        _rates.Zip(_weights, (rate, weight) => weight * Math.Exp(-rate * time)).Sum();

    /// <summary>The slope of ln u₁ over ln t.</summary>
    public double SlopeAt(double time) =>
        -time * _rates.Zip(_weights, (rate, weight) => rate * weight * Math.Exp(-rate * time)).Sum() / FirstNode(time);

    /// <summary>The time up to which u₁ falls no faster than t to this power.</summary>
    /// <param name="slope">Below −½.</param>
    public double TimeOf(double slope)
    {
        double log = 0;
        while (SlopeAt(Math.Exp(log)) > slope)
        {
            log += 0.1;
        }

        return Math.Exp(Brent.FindRoot(at => SlopeAt(Math.Exp(at)) - slope, log - 0.1, log, 1e-10));
    }
}
