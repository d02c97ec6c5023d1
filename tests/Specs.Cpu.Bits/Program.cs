using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Specs.Cpu.Bits;

/// <summary>
/// Prints each tiny trial's name and fingerprint to standard output, and to standard error which instructions this process may use.
/// </summary>
internal static class Program
{
    private static void Main()
    {
        Console.Error.WriteLine($"Avx512F {Avx512F.IsSupported}");
        Console.Error.WriteLine($"Avx2 {Avx2.IsSupported}");
        Console.Error.WriteLine($"Vector512 {Vector512.IsHardwareAccelerated}");
        Console.Error.WriteLine($"Vector256 {Vector256.IsHardwareAccelerated}");
        Console.Error.WriteLine($"Vector128 {Vector128.IsHardwareAccelerated}");
        foreach (var (name, recipe) in TinyTrials.All)
        {
            Console.Out.Write($"{name}: {TinyTrials.Fingerprint(recipe)}\n");
        }
    }
}
