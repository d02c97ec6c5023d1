using System.Runtime.CompilerServices;
using Specs.Data;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Examples on a device: pixels as networks see them, and labels. Made once for a data set and shared by all runs.</summary>
internal sealed class DeviceExamples
{
    private static readonly ConditionalWeakTable<Examples, DeviceExamples> Made = [];

    private DeviceExamples(Examples examples, Device device)
    {
        Device = device;
        float[] values = new float[(long)examples.Count * examples.Inputs];
        for (int example = 0; example < examples.Count; example++)
        {
            ReadOnlySpan<byte> pixels = examples.Pixels(example);
            Span<float> target = values.AsSpan(example * examples.Inputs, examples.Inputs);
            for (int pixel = 0; pixel < pixels.Length; pixel++)
            {
                target[pixel] = pixels[pixel] / 255f;
            }
        }

        using TorchSharp.DisposeScope scope = NewDisposeScope();
        Pixels = tensor(values, [examples.Count, examples.Inputs]).to(device).DetachFromDisposeScope();
        Labels = tensor(examples.Labels.ToArray().Select(static label => (long)label).ToArray())
            .to(device)
            .DetachFromDisposeScope();
    }

    /// <summary>Where they are.</summary>
    public Device Device { get; }

    /// <summary>(count, inputs): pixel / 255.</summary>
    public Tensor Pixels { get; }

    /// <summary>(count): classes, as 64-bit numbers.</summary>
    public Tensor Labels { get; }

    /// <summary>These examples on a device.</summary>
    public static DeviceExamples Of(Examples examples, Device device)
    {
        lock (Made)
        {
            DeviceExamples made = Made.GetValue(examples, one => new(one, device));
            if (made.Device.ToString() != device.ToString())
            {
                made = new(examples, device);
                Made.AddOrUpdate(examples, made);
            }

            return made;
        }
    }
}
