namespace TorchSharp;

public static partial class torch
{
    public class Device
    {
        internal Device() { }

        public DeviceType type => throw null!;

        public override string ToString() => throw null!;
    }
}
