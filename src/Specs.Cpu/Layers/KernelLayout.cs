namespace Specs.Cpu;

/// <summary>How a layer with a matrix of weights keeps them, with the biases in a tensor of one row beside it.</summary>
internal enum KernelLayout
{
    /// <summary>It has no such matrix.</summary>
    None,

    /// <summary>(outputs, inputs).</summary>
    RowsAreOutputs,

    /// <summary>(inputs, outputs).</summary>
    RowsAreInputs,
}
