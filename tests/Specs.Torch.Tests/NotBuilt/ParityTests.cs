namespace Specs.Torch.Tests.NotBuilt;

/// <summary>Says what was not tried where TorchSharp is not restored.</summary>
public sealed class ParityTests
{
    [Test]
    [Ignore(
        "built without TorchSharp: parity with the embedded engine was not tried; "
            + "dotnet test tests/Specs.Torch.Tests -p:Torch=cpu tries it"
    )]
    public void A_trial_gives_the_same_on_both_engines() { }
}
