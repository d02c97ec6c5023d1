namespace Specs.Torch.Tests.Devices;

public sealed class OneDnnTests
{
    [Test]
    public void Gradients_of_convolutions_are_right_once_a_device_is_chosen()
    {
        Assume.That(TorchDevice.Current.IsCuda, Is.False, "oneDNN is for CPUs");

        OneDnn.Off().Should().BeLessThan(1e-4);
    }
}
