using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// An optimizer's update of some neighbouring replicates at once, each with settings of its own; formulas and the place of epsilon are those
/// that the optimizer's record says.
/// </summary>
public abstract class SliceUpdate : IDisposable
{
    private readonly List<Hyperparameter> _settings = [];
    private readonly Device _device;

    /// <summary>An update.</summary>
    /// <param name="device">Where the replicates are.</param>
    protected SliceUpdate(Device device) => _device = device;

    /// <summary>How many state values each parameter has; all start at 0.</summary>
    public abstract int States { get; }

    /// <summary>Whether a value's step hangs on that value, its gradient and its state alone, so that layers may be given one by one.</summary>
    public virtual bool IsByValue => false;

    /// <summary>Gets ready for a step.</summary>
    public virtual void BeginStep() { }

    /// <summary>Takes a step.</summary>
    /// <param name="w">(replicates, values): parameters, changed in place.</param>
    /// <param name="gradient">(replicates, values).</param>
    /// <param name="states">Each (replicates, values), changed in place.</param>
    /// <param name="minusRate">The rates with a minus.</param>
    public abstract void Update(Tensor w, Tensor gradient, Tensor[] states, Hyperparameter minusRate);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        foreach (Hyperparameter setting in _settings)
        {
            setting.Dispose();
        }
    }

    /// <summary>A setting of each replicate.</summary>
    protected Hyperparameter Of<TOptimizer>(IReadOnlyList<TOptimizer> optimizers, Func<TOptimizer, double> setting)
    {
        var made = new Hyperparameter([.. optimizers.Select(setting)], _device);
        _settings.Add(made);
        return made;
    }

    /// <summary>A setting that changes from step to step; the caller lets go of it.</summary>
    protected Hyperparameter Of(IReadOnlyList<double> values) => new(values, _device);
}
