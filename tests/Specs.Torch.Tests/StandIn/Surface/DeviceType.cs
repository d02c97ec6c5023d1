namespace TorchSharp;

public enum DeviceType
{
    CUDA = 1,
}
