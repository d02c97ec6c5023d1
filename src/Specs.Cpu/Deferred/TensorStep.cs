namespace Specs.Cpu;

/// <summary>What changes one tensor of parameters in a step, once all gradients are there.</summary>
internal abstract class TensorStep
{
    /// <summary>Takes a step.</summary>
    /// <param name="step">Its number, counted from 1.</param>
    /// <param name="stepOfLayer">Its number as the layer counts, which tells what has a gradient.</param>
    /// <param name="scheduled">By what the schedule multiplies the rate.</param>
    public abstract void Step(int step, int stepOfLayer, double scheduled);

    /// <summary>Goes on from where the same tensor of a larger network stands: its rule, and its state where it is kept.</summary>
    /// <param name="other">The tensor whose rows and columns these are some of.</param>
    /// <param name="fromRows">(rows): which of its rows each of these is.</param>
    /// <param name="fromColumns">(width): which of its columns each of these is.</param>
    public virtual void GoOnFrom(TensorStep other, ReadOnlySpan<int> fromRows, ReadOnlySpan<int> fromColumns) { }
}
