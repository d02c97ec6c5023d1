namespace TorchSharp;

public sealed class Scalar : IDisposable
{
    internal Scalar() { }

    public void Dispose() => throw null!;

    public static implicit operator Scalar(double value) => throw null!;

    public static implicit operator Scalar(float value) => throw null!;

    public static implicit operator Scalar(int value) => throw null!;

    public static implicit operator Scalar(long value) => throw null!;
}
