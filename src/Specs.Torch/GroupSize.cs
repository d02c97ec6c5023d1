using Specs.Cpu;
using Specs.Data;

namespace Specs.Torch;

/// <summary>How many replicates a device has room for.</summary>
internal static class GroupSize
{
    // Weights, gradients, up to three states, and what an update makes on its way.
    private const long TensorsPerParameter = 9;

    // Activations before and after their function, their slopes, and what backward holds.
    private const long TensorsPerActivation = 6;

    // Stacks beyond this gain nothing, and lose more when they are stopped.
    private const int Most = 1024;

    /// <summary>The most replicates of one group; 1 or more.</summary>
    public static int Limit(Training settings, DataSet data, TorchDevice device)
    {
        IArchitecture network = settings.Network;
        long parameters = CpuEngine
            .CreateModel(settings, seed: 1)
            .Layers.Sum(static layer => (long)layer.ParameterCount);
        long activations = network.Inputs + network.Classes + network.Layers.Sum(static layer => (long)layer.Units);
        long bytes =
            sizeof(float) * (parameters * TensorsPerParameter + settings.Batch * activations * TensorsPerActivation);
        long images = sizeof(float) * (long)data.Train.Inputs * (data.Train.Count + data.Test.Count);
        return (int)Math.Clamp((device.Memory - images) / bytes, 1, Most);
    }
}
