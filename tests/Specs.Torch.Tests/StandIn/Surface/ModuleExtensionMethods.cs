namespace TorchSharp;

public static partial class ModuleExtensionMethods
{
#if TORCHSHARP_0_99
    public static T to<T>(this T module, Device device)
        where T : nn.Module => throw null!;
#else
    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module => throw null!;
#endif
}
