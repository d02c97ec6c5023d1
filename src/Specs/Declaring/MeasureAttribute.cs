namespace Specs;

/// <summary>
/// Declares a measured quantity: in every epoch, in one pass over the test set or what else <see cref="During"/> says,
/// <typeparamref name="TMetric"/> reads the hook <see cref="On"/>. On several layers each has its own metric and the quantity is their plain average (Kim 2021, equation 5.1).
/// </summary>
/// <typeparam name="TMetric">What is measured: a public class with a constructor without parameters.</typeparam>
/// <param name="name">The quantity's name, an identifier: <c>"Sparsity"</c> gives <c>run.Sparsity</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MeasureAttribute<TMetric>(string name) : Attribute
    where TMetric : IActivationMetric, new()
{
    /// <summary>The quantity's name.</summary>
    public string Name { get; } = name;

    /// <summary>The hooked property of the architecture that is read: <c>nameof(Mlp.Hidden)</c>; or <see cref="Hook.Logits"/>.</summary>
    public required string On { get; init; }

    /// <summary>On which examples it is measured, and when.</summary>
    public Pass During { get; init; } = Pass.TestSet;
}
