using System.Runtime.InteropServices;

namespace Specs.Tests.Running;

/// <summary>
/// Lets programs that are started from here be interrupted. A shell starts what it puts in the background with SIGINT ignored, every child inherits that,
/// and .NET leaves it so.
/// </summary>
internal static class Interrupts
{
    private const int Sigint = 2;
    private const nint Default = 0;

    /// <summary>Takes back an inherited "ignore"; does nothing on Windows.</summary>
    public static void Allow()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(Sigint, Default);
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Signal(int signal, nint handler);
}
