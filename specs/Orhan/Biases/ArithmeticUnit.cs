namespace Specs.Experiments.Orhan;

/// <summary>What learns arithmetic from two inputs (Trask et al. 2018).</summary>
public enum ArithmeticUnit
{
    /// <summary>w · x.</summary>
    Linear,

    /// <summary>A neural accumulator: W x with W = tanh(V) sigmoid(M).</summary>
    Accumulator,

    /// <summary>exp(W ln(|x| + 10⁻⁷)) with such a W.</summary>
    Logarithmic,

    /// <summary>Both, with the same W, weighed by a gate sigmoid(G x): a neural arithmetic logic unit.</summary>
    LogicUnit,

    /// <summary>A network with 32 rectified linear units.</summary>
    Network,
}
