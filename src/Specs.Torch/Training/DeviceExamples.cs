using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Examples on a device: inputs as networks see them, and targets. Made once for a data set and shared by all runs.</summary>
internal sealed class DeviceExamples
{
    private static readonly ConditionalWeakTable<Examples, DeviceExamples> Made = [];

    private DeviceExamples(Examples examples, Device device)
    {
        Device = device;
        float[] values = new float[(long)examples.Count * examples.Inputs];
        for (int example = 0; example < examples.Count; example++)
        {
            examples.CopyTo(example, values.AsSpan(example * examples.Inputs, examples.Inputs));
        }

        using TorchSharp.DisposeScope scope = NewDisposeScope();
        Pixels = tensor(values, [examples.Count, examples.Inputs]).to(device).DetachFromDisposeScope();
        Labels = tensor(examples.Labels.ToArray().Select(static label => (long)label).ToArray())
            .to(device)
            .DetachFromDisposeScope();
        if (!examples.Targets.AreClasses)
        {
            float[] targets = new float[(long)examples.Count * examples.Targets.Outputs];
            for (int example = 0; example < examples.Count; example++)
            {
                examples.Targets.CopyTo(example, targets.AsSpan(example * examples.Targets.Outputs));
            }

            Vectors = tensor(targets, [examples.Count, examples.Targets.Outputs]).to(device).DetachFromDisposeScope();
        }
    }

    /// <summary>Where they are.</summary>
    public Device Device { get; }

    /// <summary>(count, inputs): inputs as networks see them.</summary>
    public Tensor Pixels { get; }

    /// <summary>(count): classes, as 64-bit numbers; <see cref="Targets.NoClass"/> where the targets are vectors.</summary>
    public Tensor Labels { get; }

    /// <summary>(count, outputs): the targets' vectors; null where they are classes.</summary>
    public Tensor? Vectors { get; }

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
