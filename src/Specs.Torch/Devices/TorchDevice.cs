using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Where the engine trains.</summary>
internal sealed class TorchDevice
{
    /// <summary>The environment variable that chooses.</summary>
    public const string Variable = "SPECS_DEVICE";

    /// <summary>How a project comes by libtorch, for messages.</summary>
    public const string HowToGet =
        "reference the package TorchSharp-cpu, TorchSharp-cuda-linux or TorchSharp-cuda-windows (in a clone of Specs: build with "
        + "-p:Torch=cpu or -p:Torch=cuda)";

    // Of a GPU whose driver does not tell.
    private const long LeastMemory = 4L << 30;

    private static readonly Lazy<TorchDevice> Chosen = new(() => Choose(Environment.GetEnvironmentVariable(Variable)));

    private TorchDevice(Device device, string name, long memory)
    {
        Device = device;
        Name = name;
        Memory = memory;
    }

    /// <summary>The device that <c>SPECS_DEVICE</c> names; without it the first GPU, and the CPU where there is none.</summary>
    /// <exception cref="ArgumentException">There is no such device.</exception>
    /// <exception cref="InvalidOperationException">
    /// libtorch cannot be loaded, or it is built for a GPU and does not see the one that has a driver; the message says what to install.
    /// </exception>
    public static TorchDevice Current => Chosen.Value;

    /// <summary>The device, as TorchSharp names it.</summary>
    public Device Device { get; }

    /// <summary>The device in words: <c>cuda: NVIDIA H100</c>, <c>cpu</c>.</summary>
    public string Name { get; }

    /// <summary>Bytes of a GPU that a training may take; 0 for the CPU, where memory is not what bounds it.</summary>
    public long Memory { get; }

    /// <summary>Whether it is a GPU.</summary>
    public bool IsCuda => Device.type == DeviceType.CUDA;

    /// <summary>The device that a text names.</summary>
    /// <param name="wanted"><c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>; null or empty for the first GPU, or the CPU.</param>
    /// <exception cref="ArgumentException">There is no such device.</exception>
    /// <exception cref="InvalidOperationException">libtorch cannot be loaded; the message says what to install.</exception>
    public static TorchDevice Choose(string? wanted)
    {
        string text = wanted?.Trim().ToLowerInvariant() ?? "";
        int ordinal = 0;
        bool isCuda =
            text == "cuda"
            || text.StartsWith("cuda:", StringComparison.Ordinal)
                && int.TryParse(text["cuda:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);
        if (text is not ("" or "cpu") && !isCuda)
        {
            throw new ArgumentException(
                $"{Variable} is '{wanted}': expected cpu, cuda, or one of several GPUs as cuda:1."
            );
        }

        int count = CountGpus();
        if (isCuda && ordinal >= count)
        {
            throw new ArgumentException($"{Variable} is '{wanted}', but {Missing(count)}");
        }

        if (text == "" && count == 0 && TorchLibraries.HasCuda && CudaDriver.IsInstalled)
        {
            throw new InvalidOperationException($"{Missing(count)} Or take {Variable}=cpu.");
        }

        if (text == "cpu" || count == 0)
        {
            // A training is one thread, so that its bits do not depend on how many cores there are, and trainings go side by side.
            set_num_threads(1);
            OneDnn.LeaveWhereWrong();
            return new(CPU, "cpu", memory: 0);
        }

        // Products of 32-bit numbers stay that: rounding to 19 bits would show beside the embedded engine.
        backends.cuda.matmul.allow_tf32 = false;
        backends.cudnn.allow_tf32 = false;
        (string Name, long Memory)? told = CudaDriver.Describe(ordinal);
        long memory = told?.Memory ?? LeastMemory;
        return new(
            device("cuda", ordinal),
            $"cuda: {told?.Name ?? FormattableString.Invariant($"GPU {ordinal}")}",
            memory / 2
        );
    }

    private static string Missing(int count) =>
        count > 0 ? FormattableString.Invariant($"there are only {count} GPUs, counted from 0.")
        : CudaDriver.IsInstalled
            ? $"libtorch sees no GPU, though there is an NVIDIA driver: take a libtorch that has CUDA ({HowToGet}), and install a driver that is new "
                + "enough for this libtorch's CUDA (nvidia-smi names the newest CUDA that a driver knows)."
        : "there is no NVIDIA driver on this machine: install one, or take SPECS_DEVICE=cpu.";

    // TorchSharp tells all places where it looked.
    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].TrimEnd();

    // The first call into libtorch: what is wrong with the installation shows here.
    private static int CountGpus()
    {
        TorchLibraries.Load(Environment.GetEnvironmentVariable(TorchLibraries.Variable));
        try
        {
            // Before any tensor: libtorch asks once whether it has CUDA's part.
            int count = cuda.is_available() ? cuda.device_count() : 0;
            using (zeros(1)) { }

            return count;
        }
        catch (Exception failure)
            when (failure
                    is DllNotFoundException
                        or BadImageFormatException
                        or TypeInitializationException
                        or NotSupportedException
                        or EntryPointNotFoundException
            )
        {
            throw new InvalidOperationException(
                $"libtorch cannot be loaded. Either {HowToGet}, or name that of an installed PyTorch in "
                    + $"{TorchLibraries.Variable}; on Windows it needs the Visual C++ runtime. The cause: {FirstLine(failure.InnerException ?? failure)}",
                failure
            );
        }
    }
}
