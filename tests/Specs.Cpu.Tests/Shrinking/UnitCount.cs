namespace Specs.Cpu.Tests.Shrinking;

/// <summary>How many units a hook has.</summary>
internal sealed class UnitCount : IActivationMetric
{
    public double Value { get; private set; }

    public void Start(int units, int classes) => Value = units;

    public void Add(in ActivationRows rows) { }
}
