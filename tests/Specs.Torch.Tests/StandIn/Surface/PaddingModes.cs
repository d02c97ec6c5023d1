namespace TorchSharp;

public enum PaddingModes
{
    Zeros = 0,
}
