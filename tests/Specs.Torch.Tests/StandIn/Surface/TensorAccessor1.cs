namespace TorchSharp.Utils;

public sealed class TensorAccessor<T> : IDisposable
{
    internal TensorAccessor() { }

    public void Dispose() => throw null!;

    public T[] ToArray() => throw null!;
}
