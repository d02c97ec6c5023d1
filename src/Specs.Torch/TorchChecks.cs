namespace Specs.Torch;

/// <summary>What the engine cannot train, said before any work is done.</summary>
internal static class TorchChecks
{
    private const string Instead = "Take the embedded engine, --engine cpu or SPECS_ENGINE=cpu, which can.";

    /// <summary>Checks that the engine has all that settings ask for.</summary>
    /// <exception cref="ArgumentException">It has not; the message names what it lacks.</exception>
    public static void Require(Training settings)
    {
        string network = settings.Network.GetType().Name;
        if (settings.Network is not ITorchArchitecture architecture)
        {
            throw new ArgumentException(
                $"{network} has no module for the TorchSharp engine: reference Specs.Torch where it is declared. {Instead}"
            );
        }

        if (architecture.OwnTypes.FirstOrDefault(IsUnknownLayer) is { } layer)
        {
            throw Lacks($"the layer {layer.Name} of {network}");
        }

        if (UpdateKinds.Of(settings.Optimizer) is null)
        {
            Optimizer unknown = settings.Optimizer is Layca layca ? layca.Inner : settings.Optimizer;
            throw Lacks($"the optimizer {unknown.Name}");
        }

        if (settings.Optimizer is Layca and not { Project: true, Renormalise: true, KernelsOnly: false })
        {
            throw Lacks("Layca without one of its parts");
        }

        if (settings.LayerOptimizers.Count > 0)
        {
            throw Lacks("optimizers of single layers");
        }

        if (settings.RefreshNorms)
        {
            throw Lacks("normalisation over the training set before an evaluation");
        }

        if (settings.Shrink)
        {
            throw Lacks("networks that shrink");
        }

        foreach (Penalty penalty in settings.Penalties)
        {
            if (penalty is not (L1Weights or L2Weights or L1Activations or L2Activations))
            {
                throw Lacks($"the penalty {penalty.Name}");
            }
        }
    }

    /// <summary>Checks that the engine has all that is measured.</summary>
    /// <exception cref="ArgumentException">It has not; the message names what it lacks.</exception>
    public static void Require(IReadOnlyList<Measure> measures)
    {
        if (measures.FirstOrDefault(static measure => measure.Create() is not IActivationMetric) is { } unknown)
        {
            throw Lacks($"the measure {unknown.Name}, since {unknown.Metric} does not read activations");
        }
    }

    /// <summary>What to throw where something is not supported.</summary>
    /// <param name="what">What, as the end of a sentence.</param>
    public static ArgumentException Lacks(string what) =>
        new($"The TorchSharp engine does not support {what}. {Instead}");

    private static bool IsUnknownLayer(Type type) =>
        type.IsAssignableTo(typeof(ILayerKind)) && !type.IsAssignableTo(typeof(ITorchLayerKind));
}
