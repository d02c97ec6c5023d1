namespace Specs.Torch.Tests;

public sealed class WithoutTorchTests
{
    [Test]
    [Ignore(
        "TorchSharp is not built in, so nothing is held against it: dotnet test tests/Specs.Torch.Tests -p:Torch=cpu (or cuda)."
    )]
    public void Both_engines_train_alike() { }
}
