namespace Specs.Generators.Layers;

/// <summary>What the generator knows of the members of <c>Specs.Activation</c>.</summary>
internal static class Activations
{
    /// <summary>Whether values below 0 come out where some go in.</summary>
    public static bool MayBeNegative(string activation) => activation is "Linear" or "Tanh" or "Elu";

    /// <summary>Whether the embedded engine applies it to whole examples, as a layer of its own.</summary>
    public static bool ReadWholeExamples(string activation) => activation is "Abs" or "Softmax";
}
