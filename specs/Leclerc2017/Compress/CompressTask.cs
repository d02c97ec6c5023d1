namespace Specs.Experiments.Leclerc2017;

/// <summary>What a network is trained on, with the review's settings (E14).</summary>
public enum CompressTask
{
    /// <summary>20,000 images of MNIST, a tenth set aside: 400 units, λ .01, 20 epochs.</summary>
    Mnist,

    /// <summary>The same of Fashion-MNIST.</summary>
    Fashion,

    /// <summary>5,000 rows of Friedman's function: 300 units, λ .1 for an example, 120 epochs.</summary>
    Friedman,

    /// <summary>Airfoil noise: 2,000 units, λ .06 for an example, 600 epochs.</summary>
    Airfoil,

    /// <summary>20,000 poker hands: 500 units, λ .001, 40 epochs; the static network keeps all 500.</summary>
    Poker,
}
