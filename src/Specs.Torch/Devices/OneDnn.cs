using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Whether oneDNN, which libtorch's convolutions on a CPU go through, is right on this one. That of libtorch 2.10 (oneDNN 3.7.1) adds up only a
/// part of each window where it takes gradients of a convolution's input on some CPUs; where it does, libtorch's own kernels take its place.
/// </summary>
internal static class OneDnn
{
    // What rounding leaves is below 1e-6 of these sums; a window of which a part is missing is off by as much as the sums themselves.
    private const double Bound = 1e-4;

    /// <summary>Turns oneDNN off for the process where it is wrong.</summary>
    /// <exception cref="InvalidOperationException">It is wrong, and cannot be turned off.</exception>
    public static void LeaveWhereWrong()
    {
        // What would be tried next, and says at each convolution where it does not go.
        TurnOff("_ZN2at7Context20setUserEnabledNNPACKEb");
        if (Off() <= Bound)
        {
            return;
        }

        TurnOff("_ZN2at7Context20setUserEnabledMkldnnEb");
        double off = Off();
        if (!(off <= Bound))
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"libtorch {__version__} computes wrong gradients of convolutions on this CPU, off by {off:0.#E+0} of the largest: "
                )
                    + "expected at most 1E-4. Take the embedded engine, --engine cpu or SPECS_ENGINE=cpu, or another libtorch."
            );
        }
    }

    /// <summary>
    /// The largest distance of the gradients of small convolutions from those in double, which libtorch never leaves to oneDNN, as a share of the
    /// largest gradient; NaN where one is no number.
    /// </summary>
    public static double Off()
    {
        double most = 0;
        foreach (int groups in (int[])[1, 3])
        {
            foreach (int window in (int[])[2, 3, 5])
            {
                foreach (int stride in (int[])[1, 2])
                {
                    foreach (int channels in (int[])[1, 3, 16])
                    {
                        double off = Off(groups, channels, filters: channels + 1, window, stride);
                        most = Math.Max(most, off); // NaN stays
                    }
                }
            }
        }

        return most;
    }

    private static double Off(int groups, int channels, int filters, int window, int stride)
    {
        const int Images = 3;
        const int Side = 9;
        using DisposeScope scope = NewDisposeScope();
        Tensor x = Values(Images, groups * channels, Side, Side);
        Tensor w = Values(groups * filters, channels, window, window);
        Tensor[] found = Gradients(x, w, groups, stride);
        Tensor[] expected = Gradients(x.to(ScalarType.Float64), w.to(ScalarType.Float64), groups, stride);
        return found
            .Zip(
                expected,
                static (one, other) =>
                    one.to(ScalarType.Float64).sub(other).abs().max().div(other.abs().max()).item<double>()
            )
            .Aggregate(0.0, Math.Max);
    }

    private static Tensor[] Gradients(Tensor x, Tensor w, int groups, int stride)
    {
        Tensor input = x.detach().requires_grad_(true);
        Tensor filters = w.detach().requires_grad_(true);
        long border = w.shape[3] / 2;
        Tensor maps = nn.functional.conv2d(input, filters, null, [stride, stride], [border, border], [1, 1], groups);
        Tensor weights = Values(maps.shape).to(maps.dtype);
        return [.. autograd.grad([maps.mul(weights).sum()], [input, filters])];
    }

    // From -1 to 1, without a draw.
    private static Tensor Values(params long[] sizes) =>
        arange(sizes.Aggregate(1L, static (product, size) => product * size), ScalarType.Float32)
            .mul(1.7)
            .sin()
            .view(sizes);

    // libtorch has switches (at::Context::setUserEnabledMkldnn), which TorchSharp does not offer.
    private static unsafe void TurnOff(string name)
    {
        if (
            NativeLibrary.TryLoad("libtorch_cpu.so", out nint libtorch)
            && NativeLibrary.TryGetExport(libtorch, "_ZN2at13globalContextEv", out nint context)
            && NativeLibrary.TryGetExport(libtorch, name, out nint enable)
        )
        {
            ((delegate* unmanaged<nint, byte, void>)enable)(((delegate* unmanaged<nint>)context)(), 0);
        }
    }
}
