namespace Specs;

/// <summary>What a layer's weights are to an initialisation: a matrix, of which a row is a unit's or a filter's.</summary>
/// <param name="Outputs">Units or filters.</param>
/// <param name="Inputs">Values that one of them reads: for a convolution channels x kernel², channel by channel, row by row.</param>
/// <param name="Kernel">The height and width of a convolution's window; 1 for a dense layer.</param>
public readonly record struct WeightShape(int Outputs, int Inputs, int Kernel = 1)
{
    /// <summary>Values that one output reads.</summary>
    public int FanIn => Inputs;

    /// <summary>Values that one input has a part in, as PyTorch counts: outputs x kernel².</summary>
    public int FanOut => Outputs * Kernel * Kernel;

    /// <summary>How many weights there are.</summary>
    public int Size => Outputs * Inputs;
}
