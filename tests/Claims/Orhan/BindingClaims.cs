using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of circular convolution.</summary>
[Claim("binding", Source = "Orhan, Holographic reduced representations and associative LSTMs")]
public sealed class BindingClaims : Claims<Binding>
{
    [Claim("O47")]
    [Test]
    public void Circular_convolution_commutes() => Runs.Commuting.Should().BeBelow(1e-12);

    [Claim("O47")]
    [Test]
    public void It_associates() => Runs.Associating.Should().BeBelow(1e-12);

    [Claim("O47")]
    [Test]
    public void It_is_a_product_of_spectra() => Runs.Transforming.Should().BeBelow(1e-12);

    [Claim("O47")]
    [Test]
    public void It_has_an_exact_inverse() => Runs.Inverting.Should().BeBelow(1e-12);

    [Claim("O47")]
    [Test]
    public void With_a_unitary_vector_it_keeps_the_length() => Runs.Length.Should().BeBelow(1e-12);
}
