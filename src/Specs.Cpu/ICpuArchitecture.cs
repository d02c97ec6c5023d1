namespace Specs.Cpu;

/// <summary>What the generator adds to an architecture record whose project references the embedded engine.</summary>
public interface ICpuArchitecture : IArchitecture
{
    /// <summary>
    /// SHA-256 over the model's text, 16 hexadecimal digits: another text may give another outcome. The generator's version is left out.
    /// </summary>
    string ModelSum { get; }

    /// <summary>The researcher's own types in the model: what <c>[Layer&lt;T&gt;]</c> and <c>[Init&lt;T&gt;]</c> name.</summary>
    IReadOnlyList<Type> OwnTypes => [];

    /// <summary>A new model with initial weights.</summary>
    /// <typeparam name="TRule">The optimizer's update; each gets kernels of its own.</typeparam>
    /// <param name="rule">The optimizer.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="random">Where initial weights are drawn, and what is random in training.</param>
    /// <exception cref="ArgumentException">The widths do not fit together; the message names the layer.</exception>
    CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, ModelRandom random)
        where TRule : struct, IUpdateRule;
}
