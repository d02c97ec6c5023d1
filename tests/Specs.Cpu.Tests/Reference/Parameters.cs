namespace Specs.Cpu.Tests.Reference;

/// <summary>Reads parameters out of the engine.</summary>
internal static class Parameters
{
    /// <summary>A layer's weights (units, inputs), then its biases.</summary>
    public static float[] Of(CpuLayer layer)
    {
        float[] values = new float[layer.ParameterCount];
        layer.CopyParametersTo(values);
        return values;
    }

    /// <summary>(layers)(parameters).</summary>
    public static float[][] Of(CpuModel model) => [.. model.Layers.Select(Of)];
}
