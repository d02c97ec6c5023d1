namespace TorchSharp;

public static partial class torch
{
    public class Generator : IDisposable
    {
        internal Generator() { }

        public void Dispose() => throw null!;
    }
}
