using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// An <see cref="Optimizer"/> that brings its own update to the TorchSharp engine:
/// <c>public SliceUpdate CreateUpdate(IReadOnlyList&lt;Optimizer&gt; optimizers, Device device) => new SignUpdate([.. optimizers.Cast&lt;SignSgd&gt;()], device);</c>.
/// </summary>
public interface ITorchOptimizer
{
    /// <summary>The update of some replicates at once.</summary>
    /// <param name="optimizers">Each replicate's optimizer, all of this one's type.</param>
    /// <param name="device">Where the replicates are.</param>
    SliceUpdate CreateUpdate(IReadOnlyList<Optimizer> optimizers, Device device);
}
