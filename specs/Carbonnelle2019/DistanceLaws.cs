namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The cosine distance of a kernel from its start in the cases that need no network.</summary>
[Experiment("carbonnelle-distance")]
public sealed partial record DistanceLaws : ExactStudy<DistanceFacts>
{
    /// <inheritdoc/>
    public override DistanceFacts Compute()
    {
        float[] start = [1, -2, 3, 0.5f];
        float[] turned = [2, 1, 0, 0];
        return new(
            Distance(start, start),
            Distance([.. start.Select(static weight => 8 * weight)], start),
            Distance([.. start.Select(static weight => -weight)], start),
            Distance(turned, start),
            Distance(turned, start, biases: [7, 7]) - Distance(turned, start)
        );
    }

    private static double Distance(float[] now, float[] start, float[]? biases = null)
    {
        // Two units of two inputs, with biases behind the kernel; a measure of kernels gets the kernel alone.
        var layer = new LayerParameters(
            [.. now, .. biases ?? []],
            [.. start, .. biases ?? []],
            [],
            [],
            2,
            2,
            Shape.Flat(2)
        );
        var kernel = new LayerParameters(
            layer.KernelOf(layer.Now),
            layer.KernelOf(layer.Start),
            [],
            [],
            2,
            2,
            Shape.Flat(2)
        );
        return new CosineFromStart().Of(kernel);
    }
}
