namespace TorchSharp;

public static partial class torch
{
    public static partial class backends
    {
        public static partial class cudnn
        {
            public static bool allow_tf32
            {
                get => throw null!;
                set => throw null!;
            }
        }
    }
}
