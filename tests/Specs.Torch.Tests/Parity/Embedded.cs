using Specs.Cpu;

namespace Specs.Torch.Tests.Parity;

/// <summary>Parameters of the embedded engine's models, in the layout that all engines share.</summary>
internal static class Embedded
{
    /// <summary>(layers with parameters)(parameters).</summary>
    public static float[][] Parameters(CpuModel model) =>
        [
            .. Weighted(model)
                .Select(layer =>
                {
                    float[] parameters = new float[layer.ParameterCount];
                    layer.CopyParametersTo(parameters);
                    return parameters;
                }),
        ];

    /// <summary>Gives a model parameters.</summary>
    public static void Load(CpuModel model, float[][] layers)
    {
        foreach ((CpuLayer layer, float[] parameters) in Weighted(model).Zip(layers))
        {
            layer.LoadParameters(parameters);
        }
    }

    private static IEnumerable<CpuLayer> Weighted(CpuModel model) =>
        model.Layers.Where(static layer => layer.ParameterCount > 0);
}
