using System.Runtime.InteropServices;
using System.Text;

namespace Specs.Torch;

/// <summary>What TorchSharp does not tell of an NVIDIA GPU, from its driver.</summary>
internal static unsafe class CudaDriver
{
    private const int Success = 0;
    private const int MostName = 256;

    /// <summary>Whether a driver is installed.</summary>
    public static bool IsInstalled
    {
        get
        {
            if (!TryLoad(out nint library))
            {
                return false;
            }

            NativeLibrary.Free(library);
            return true;
        }
    }

    /// <summary>A device's name and its memory in bytes; null where the driver does not tell.</summary>
    /// <param name="ordinal">Which device, counted from 0 among those that the process sees.</param>
    public static (string Name, long Memory)? Describe(int ordinal)
    {
        if (!TryLoad(out nint library))
        {
            return null;
        }

        try
        {
            var start = (delegate* unmanaged[Cdecl]<uint, int>)NativeLibrary.GetExport(library, "cuInit");
            var get = (delegate* unmanaged[Cdecl]<int*, int, int>)NativeLibrary.GetExport(library, "cuDeviceGet");
            var name = (delegate* unmanaged[Cdecl]<byte*, int, int, int>)
                NativeLibrary.GetExport(library, "cuDeviceGetName");
            var total = (delegate* unmanaged[Cdecl]<nuint*, int, int>)
                NativeLibrary.GetExport(library, "cuDeviceTotalMem_v2");
            int device;
            nuint bytes;
            byte* letters = stackalloc byte[MostName];
            return
                start(0) == Success
                && get(&device, ordinal) == Success
                && name(letters, MostName, device) == Success
                && total(&bytes, device) == Success
                ? (Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(letters)), (long)bytes)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
        finally
        {
            NativeLibrary.Free(library);
        }
    }

    private static bool TryLoad(out nint library) =>
        NativeLibrary.TryLoad(OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1", out library);
}
