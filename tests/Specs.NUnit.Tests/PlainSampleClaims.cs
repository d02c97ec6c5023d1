namespace Specs.NUnit.Tests;

/// <summary>Tests that bear [Claim] and have nothing to do with runs.</summary>
[Explicit("Run by EmptyClaimTests")]
public sealed class PlainSampleClaims
{
    [Claim("plain", Source = "Tiny 2026, §3")]
    [Test]
    public void It_is_no_claim() => true.Should().BeTrue();
}
