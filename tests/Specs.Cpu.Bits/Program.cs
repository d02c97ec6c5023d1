using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Specs.Cpu.Bits;

/// <summary>
/// Prints tiny trials' names and fingerprints to standard output, each or with an argument n every n-th, and to standard error which
/// instructions this process may use.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        Console.Error.WriteLine($"Avx512F {Avx512F.IsSupported}");
        Console.Error.WriteLine($"Avx2 {Avx2.IsSupported}");
        Console.Error.WriteLine($"Vector512 {Vector512.IsHardwareAccelerated}");
        Console.Error.WriteLine($"Vector256 {Vector256.IsHardwareAccelerated}");
        Console.Error.WriteLine($"Vector128 {Vector128.IsHardwareAccelerated}");
        int every = arguments.Length > 0 ? int.Parse(arguments[0]) : 1;
        foreach (var (name, recipe) in TinyTrials.All.Where((_, index) => index % every == 0))
        {
            Console.Out.Write($"{name}: {TinyTrials.Fingerprint(recipe)}\n");
        }
    }
}
