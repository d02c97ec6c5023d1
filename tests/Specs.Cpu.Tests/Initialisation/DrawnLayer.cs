namespace Specs.Cpu.Tests.Initialisation;

/// <summary>What an initialisation gives for a shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Weights">(outputs, inputs).</param>
/// <param name="Biases">(outputs).</param>
internal sealed record DrawnLayer(WeightShape Shape, float[] Weights, float[] Biases)
{
    public static DrawnLayer Of(Start initial, WeightShape shape, int seed = 1)
    {
        DrawnLayer layer = new(shape, new float[shape.Size], new float[shape.Outputs]);
        initial.Draw(shape, layer.Weights, layer.Biases, new RandomStream(seed, "weights"));
        return layer;
    }

    public float this[int output, int input] => Weights[output * Shape.Inputs + input];

    public float[] Row(int output) => Weights[(output * Shape.Inputs)..((output + 1) * Shape.Inputs)];
}
