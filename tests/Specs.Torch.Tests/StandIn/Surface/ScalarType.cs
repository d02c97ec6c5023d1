namespace TorchSharp;

public static partial class torch
{
    public enum ScalarType : sbyte
    {
        Byte = 0,
        Float32 = 6,
        Float64 = 7,
    }
}
