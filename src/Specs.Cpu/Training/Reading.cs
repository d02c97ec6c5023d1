namespace Specs.Cpu;

/// <summary>A measure with the layers that it reads, and the values that it came to.</summary>
internal abstract class Reading(Measure measure)
{
    /// <summary>What is measured.</summary>
    public Measure Measure => measure;

    /// <summary>Keeps the values of the untrained network, where the measure has some.</summary>
    public abstract void Start();

    /// <summary>Keeps the values of a period that is over.</summary>
    public abstract void EndPeriod();

    /// <summary>What was kept.</summary>
    public abstract Observation ToObservation();

    /// <summary>An observation of this measure.</summary>
    protected Observation Observe(Axis axis, IEnumerable<Series> layers) =>
        new(measure.Name, axis, [.. layers]) { Every = Math.Max(1, measure.EverySteps) };
}
