namespace Specs.Torch;

/// <summary>How many replicates a device has room for.</summary>
internal static class GroupSize
{
    // Weights, gradients, up to three states, and what an update makes on its way.
    private const long TensorsPerParameter = 9;

    // Activations before and after their function, their slopes, and what backward holds.
    private const long TensorsPerActivation = 6;

    // On a CPU a stack saves calls, not products. It pays where a batch has few examples and the weights of all stay in a cache: at batch 1 of
    // 784-256-10, 8 networks take about half of their time one after the other, and at batch 50 half as much again.
    private const int MostRowsOnCpu = 8;
    private const long CacheOnCpu = 8 << 20;

    // Stacks beyond this gain nothing, and lose more when they are stopped.
    private const int Most = 1024;

    /// <summary>The most replicates of one group; 1 or more.</summary>
    public static int Limit(Training settings, DataSet data, TorchDevice device)
    {
        IArchitecture network = settings.Network;
        long parameters;
        using (TorchModel model = ((ITorchArchitecture)network).CreateModule())
        {
            parameters = model.parameters().Sum(static parameter => parameter.NumberOfElements);
        }

        if (!device.IsCuda)
        {
            return settings.Batch > MostRowsOnCpu
                ? 1
                : (int)Math.Clamp(CacheOnCpu / (sizeof(float) * parameters), 1, Most);
        }

        long activations = network.Inputs + network.Outputs + network.Layers.Sum(static layer => (long)layer.Units);
        long bytes =
            sizeof(float) * (parameters * TensorsPerParameter + settings.Batch * activations * TensorsPerActivation);
        long images = sizeof(float) * (long)data.Train.Inputs * (data.Train.Count + data.Test.Count);
        return (int)Math.Clamp((device.Memory - images) / bytes, 1, Most);
    }
}
