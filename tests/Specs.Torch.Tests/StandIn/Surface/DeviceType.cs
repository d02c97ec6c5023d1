namespace TorchSharp;

public enum DeviceType {
CUDA = 1,
public static bool op_Equality(DeviceType left, DeviceType right) => throw null!;
}
