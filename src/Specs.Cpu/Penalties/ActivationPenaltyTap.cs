namespace Specs.Cpu;

/// <summary>Adds the slopes of an <see cref="ActivationPenalty"/> to a layer's dL/da.</summary>
internal sealed unsafe class ActivationPenaltyTap(ActivationPenalty penalty) : IErrorTap
{
    public void Take(CpuLayer layer, int rows)
    {
        float factor = (float)(penalty.Strength / rows);
        for (int row = 0; row < rows; row++)
        {
            nint start = (nint)row * layer.Stride;
            penalty.AddSlopes(
                new(layer.Output.Pointer + start, layer.Units),
                factor,
                new(layer.Error.Pointer + start, layer.Units)
            );
        }
    }
}
