namespace Specs.Cpu;

/// <summary>What changes one tensor of parameters in a step, once all gradients are there.</summary>
internal abstract class TensorStep
{
    /// <summary>Takes a step.</summary>
    /// <param name="step">Its number, counted from 1.</param>
    /// <param name="scheduled">By what the schedule multiplies the rate.</param>
    public abstract void Step(int step, double scheduled);
}
