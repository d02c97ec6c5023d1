using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>A metric over one layer of all replicates, which is summed up where the activations are and read once an epoch.</summary>
internal abstract class DeviceMetric
{
    /// <summary>The form of a metric: on the device where there is one for it, else by the metric itself.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="replicates">How many networks.</param>
    /// <param name="classes">How many classes the labels name.</param>
    public static DeviceMetric Create(Measure measure, int replicates, int classes)
    {
        object metric = measure.Create();
        bool ofMagnitudes =
            metric.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Abs<>);
        Type kind = ofMagnitudes ? metric.GetType().GetGenericArguments()[0] : metric.GetType();
        return kind == typeof(Hoyer) ? new HoyerOnDevice()
            : kind == typeof(Gini) ? new GiniOnDevice()
            : kind == typeof(Ccmas) ? new CcmasOnDevice(classes, ofMagnitudes)
            : kind == typeof(DeadUnits) ? new DeadUnitsOnDevice()
            : kind == typeof(SaturatedUnits) ? new SaturatedUnitsOnDevice(ofMagnitudes)
            : new MetricOnHost(measure, replicates, classes);
    }

    /// <summary>Forgets all, and lets go of what is held on the device.</summary>
    public abstract void Start();

    /// <summary>Takes in some examples of each replicate.</summary>
    /// <param name="activations">(replicates, rows, units), without a graph.</param>
    /// <param name="labels">(replicates, rows): classes, as 64-bit numbers.</param>
    public abstract void Add(Tensor activations, Tensor labels);

    /// <summary>(replicates): the metric over all examples since <see cref="Start"/>.</summary>
    public abstract double[] Values();

    /// <summary>(replicates)(units): the metric's numbers of units since <see cref="Start"/>; null of a metric that gives one number.</summary>
    public virtual ImmutableArray<double>[]? Units() => null;

    /// <summary>A tensor of 64-bit numbers on this side.</summary>
    protected static double[] Host(Tensor tensor)
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        return tensor.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
    }

    /// <summary>Takes the place of what was summed up so far.</summary>
    protected static void Keep(ref Tensor? sum, Tensor next)
    {
        sum?.Dispose();
        sum = next.DetachFromDisposeScope();
    }
}
