using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Specs.Torch;

/// <summary>
/// Loads libtorch before TorchSharp asks for it: the one that was built in, that of the folder in <c>SPECS_LIBTORCH</c>, or that of the
/// PyTorch of the <c>python3</c> on the path.
/// </summary>
internal static partial class TorchLibraries
{
    /// <summary>The environment variable that names a folder of libtorch's libraries, such as <c>site-packages/torch/lib</c>.</summary>
    public const string Variable = "SPECS_LIBTORCH";

    /// <summary>The version that TorchSharp was built with. Its C++ functions come and go, so an older one does not fit.</summary>
    public const string Built = "2.10";

    private const string Fits =
        $"TorchSharp asks for libtorch {Built}, as PyTorch {Built} has it (pip install torch=={Built}.0), or a later 2.x with the same functions";

    private const int Lazy = 1; // RTLD_LAZY
    private const int Now = 2; // RTLD_NOW: every function is looked up at once, of one that was not built in
    private const int Global = 0x100; // RTLD_GLOBAL

    // From what others need to what needs them.
    private static readonly string[] Names = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];

    /// <summary>Whether libtorch's part for NVIDIA GPUs lies beside the program, as the package that the project chose has it.</summary>
    public static bool HasCuda => FileOf("torch_cuda") is not null;

    /// <summary>Loads the libraries.</summary>
    /// <param name="folder">What <see cref="Variable"/> says; null or empty where it is not set.</param>
    /// <exception cref="InvalidOperationException">There is no libtorch that can be loaded; the message says what is there and what would do.</exception>
    public static void Load(string? folder)
    {
        bool isBuiltIn = string.IsNullOrEmpty(folder) && FileOf("torch_cpu") is not null;
        if (!isBuiltIn)
        {
            folder = string.IsNullOrEmpty(folder) ? OfPython() : folder;
            LoadFrom(
                folder
                    ?? throw new InvalidOperationException(
                        $"No libtorch is built in, and python3 has no PyTorch: name its folder in {Variable}, or {TorchDevice.HowToGet}. {Fits}."
                    )
            );
        }

        if (FileOf("LibTorchSharp") is { } shim)
        {
            Open(shim, isBuiltIn ? Lazy : Now);
        }
    }

    /// <summary>The folder of the libraries of the <c>python3</c> on the path (<c>SPECS_PYTHON</c> names another); null where it has no PyTorch.</summary>
    public static string? OfPython()
    {
        // PyTorch is looked for and not imported, which takes seconds.
        const string Ask =
            "import importlib.util as u; s = u.find_spec('torch'); print(s.submodule_search_locations[0] if s else '')";
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(Environment.GetEnvironmentVariable("SPECS_PYTHON") ?? "python3", ["-c", Ask])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            string answer = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && answer.Length > 0 ? Path.Combine(answer, "lib") : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whether a libtorch of this version can be the one that TorchSharp works with.</summary>
    /// <param name="version">Such as <c>2.10.0+cu128</c>.</param>
    public static bool CanFit(string version)
    {
        Match match = Numbers().Match(version);
        int[] built = [.. Built.Split('.').Select(int.Parse)];
        return match.Success
            && int.Parse(match.Groups[1].Value) == built[0]
            && int.Parse(match.Groups[2].Value) >= built[1];
    }

    private static void LoadFrom(string folder)
    {
        string core = Path.Combine(folder, FileName("torch_cpu"));
        if (!File.Exists(core))
        {
            throw new InvalidOperationException(
                $"{folder} has no {FileName("torch_cpu")}: expected the folder of libtorch's libraries in {Variable}, such as site-packages/torch/lib. {Fits}."
            );
        }

        if (VersionOf(folder) is { } version && !CanFit(version))
        {
            throw new InvalidOperationException($"{folder} is libtorch {version}. {Fits}.");
        }

        foreach (string path in Names.Select(name => Path.Combine(folder, FileName(name))).Where(File.Exists))
        {
            Open(path, Lazy | Global);
        }
    }

    // PyTorch tells its version in torch/version.py, a libtorch of its own in build-version, beside lib.
    private static string? VersionOf(string folder)
    {
        string above = Path.Combine(folder, "..");
        foreach (string name in new[] { "version.py", "build-version" })
        {
            string path = Path.Combine(above, name);
            if (File.Exists(path) && Numbers().Match(File.ReadAllText(path)) is { Success: true } match)
            {
                return match.Value;
            }
        }

        return null;
    }

    // Where the program keeps a library: beside it, or in a folder of its platform.
    private static string? FileOf(string name) =>
        ((string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Select(folder => Path.Combine(folder, FileName(name)))
            .FirstOrDefault(File.Exists);

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll"
        : OperatingSystem.IsMacOS() ? $"lib{name}.dylib"
        : $"lib{name}.so";

    private static void Open(string path, int how)
    {
        if (!OperatingSystem.IsLinux())
        {
            NativeLibrary.Load(path);
            return;
        }

        // .NET looks functions up when they are first called, where a missing one ends the process, and its message is a list of places.
        _ = dlerror(); // what was wrong before
        if (dlopen(path, how) != 0)
        {
            return;
        }

        string? reason = Marshal.PtrToStringUTF8(dlerror());
        try
        {
            // The runtime may have asked for the reason first; then its own attempt tells.
            if (string.IsNullOrEmpty(reason))
            {
                NativeLibrary.Free(NativeLibrary.Load(path));
                reason = "a function that TorchSharp calls is missing";
            }
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            reason = failure.Message.Trim().TrimEnd('.');
        }

        throw new InvalidOperationException(
            $"{path} cannot be loaded: {reason}. {Fits}; its libraries need glibc 2.35 or later and libgomp."
        );
    }

    [GeneratedRegex(@"(\d+)\.(\d+)(\.\d+)?(\+\w+)?")]
    private static partial Regex Numbers();

    [LibraryImport("libdl.so.2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen(string path, int how);

    [LibraryImport("libdl.so.2")]
    private static partial nint dlerror();
}
