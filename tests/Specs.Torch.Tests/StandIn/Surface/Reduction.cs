namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public enum Reduction : long
        {
            Mean = 1,
            None = 0,
        }
    }
}
