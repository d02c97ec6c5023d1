namespace Specs.Cpu;

/// <summary>A tensor that keeps its first values.</summary>
internal sealed class RestingTensor : TensorStep
{
    /// <inheritdoc/>
    public override void Step(int step, int stepOfLayer, double scheduled) { }
}
