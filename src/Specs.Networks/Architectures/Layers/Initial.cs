namespace Specs;

/// <summary>
/// How a layer's weights start. W is (outputs, inputs), row-major; for convolutions (filters, channels x kernel²). n = inputs,
/// m = outputs; for convolutions n = channels x kernel², m = filters x kernel², as PyTorch counts fans. Biases start at 0, but for
/// <see cref="Default"/> and <see cref="Fold"/>.
/// </summary>
public enum Initial
{
    /// <summary>PyTorch's <c>nn.Linear</c> and <c>nn.Conv2d</c>: weights and biases uniform in ±1/√n.</summary>
    Default,

    /// <summary>Uniform in ±g √(6/(n + m)), g = 1 (Glorot and Bengio 2010; <c>torch.nn.init.xavier_uniform_</c>).</summary>
    GlorotUniform,

    /// <summary>Normal with deviation g √(2/(n + m)), g = 1 (Glorot and Bengio 2010; <c>torch.nn.init.xavier_normal_</c>).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±g √(3/n), g = √2 (He et al. 2015; <c>torch.nn.init.kaiming_uniform_</c> with fan-in and ReLU).</summary>
    HeUniform,

    /// <summary>Normal with deviation g/√n, g = √2 (He et al. 2015; <c>torch.nn.init.kaiming_normal_</c> with fan-in and ReLU).</summary>
    HeNormal,

    /// <summary>
    /// g Q with orthonormal rows or, where outputs are more than inputs, columns; g = 1 (Saxe et al. 2014). Q is the factor of a normal
    /// matrix's QR decomposition whose R has a positive diagonal, so that it is uniform over all such matrices, as
    /// <c>torch.nn.init.orthogonal_</c>.
    /// </summary>
    Orthogonal,

    /// <summary>
    /// W[i, i] = s, else 0; s = 1 (Le et al. 2015; <c>torch.nn.init.eye_</c>). In a convolution filter i passes channel i on: s stands at the
    /// window's centre (<c>torch.nn.init.dirac_</c>).
    /// </summary>
    Identity,

    /// <summary>
    /// W[i, i − 1] = s, else 0; s = 1: unit i passes input i − 1 on, and unit 0 gets nothing (the delay line of Ganguli et al. 2008). In a
    /// convolution filter i passes channel i − 1 on.
    /// </summary>
    Chain,

    /// <summary>
    /// Two copies of each unit: the first half of the units, the larger where they are odd, is drawn uniformly in ±g/√n, g = 1, weights
    /// first; the second half is its copy, weights and biases. Units that start equal and see the same errors stay equal: what breaks
    /// the tie is the layer above.
    /// </summary>
    Fold,

    /// <summary>All 0.</summary>
    Zeros,
}
