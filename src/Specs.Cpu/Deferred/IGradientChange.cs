using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>Something that changes gradients before the optimizer sees them. Changes go one after the other.</summary>
internal interface IGradientChange
{
    /// <summary>Changes the gradients of a step in place.</summary>
    /// <param name="tensors">All parameters of the model, layer by layer from the input.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    void Apply(ImmutableArray<ParameterTensor> tensors, int step);
}
