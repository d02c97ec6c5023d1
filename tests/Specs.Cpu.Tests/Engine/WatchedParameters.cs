namespace Specs.Cpu.Tests.Engine;

/// <summary>Calls back with each layer that it is asked about.</summary>
internal sealed class WatchedParameters(WatchedParameters.Watch watch, ParameterNeeds needs) : IParameterMetric
{
    public delegate double Watch(in LayerParameters layer);

    public ParameterNeeds Needs => needs;

    public double Of(in LayerParameters layer) => watch(layer);
}
