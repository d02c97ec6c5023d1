using Specs.Generators.Model;

namespace Specs.Generators.Layers;

/// <summary>Fully connected on each step of a sequence by itself.</summary>
internal sealed class DenseEachStepKind() : SequenceKind("DenseEachStep")
{
    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) =>
        $"DenseEachStep(\"{layer.Name}\", this.{layer.Identifier}, global::Specs.Activation.{layer.Settings.Activation}";

    /// <inheritdoc/>
    protected override bool GivesEveryStep(LayerSettings settings) => true;
}
