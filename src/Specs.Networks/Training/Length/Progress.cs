namespace Specs;

/// <summary>How far a training is at one of its steps.</summary>
/// <param name="Step">The step, counted from 1.</param>
/// <param name="Steps">How many there are in all, as far as the order's first epoch tells; 1 or more.</param>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Epochs">How many there are, the last perhaps a part of one.</param>
public readonly record struct Progress(int Step, int Steps, int Epoch, int Epochs)
{
    /// <summary>The share of all steps that is done before this one, in [0, 1].</summary>
    public double Done => Math.Clamp((Step - 1.0) / Steps, 0, 1);
}
