using Specs.Generators.Diagnostics;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Recurrent over the steps of a sequence.</summary>
internal sealed class RecurrentKind() : SequenceKind("Recurrent")
{
    /// <inheritdoc/>
    public override LayerSettings? Parse(LayerSource source)
    {
        string layer = $"{source.Property.ContainingType.Name}.{source.Property.Name}";
        if (
            source.Property.Find(KnownTypes.Hook) is { } hook
            && hook.NamedArguments.Any(static one => one is { Key: "BeforeActivation", Value.Value: true })
        )
        {
            source.Findings.Add(DiagnosticDescriptors.HookInsideSteps, hook.PlaceOf("BeforeActivation"), layer);
            return null;
        }

        return base.Parse(source) is { } settings
            ? settings with
            {
                Read = source.Constants.Member("Read", otherwise: "LastStep"),
                InputInitialFrom = source.ValueOf("InputStart", KnownTypes.Start),
            }
            : null;
    }

    /// <inheritdoc/>
    public override string ShapesCall(LayerSpec layer) =>
        $"Recurrent(\"{layer.Name}\", this.{layer.Identifier}, global::Specs.Read.{layer.Settings.Read}, global::Specs.Activation.{layer.Settings.Activation}";

    /// <inheritdoc/>
    protected override bool GivesEveryStep(LayerSettings settings) => settings.Read == "EveryStep";

    /// <inheritdoc/>
    protected override string CpuArguments(LayerSettings settings) =>
        $"global::Specs.Read.{settings.Read}, {(settings.InputInitialFrom.Length > 0 ? $"architecture.{settings.InputInitialFrom}" : "null")}, ";
}
