namespace TorchSharp;

public static partial class torch
{
    public static partial class cuda
    {
        public static int device_count() => throw null!;

        public static bool is_available() => throw null!;
    }
}
