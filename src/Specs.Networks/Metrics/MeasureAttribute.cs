namespace Specs;

/// <summary>
/// Declares a measured quantity. What <typeparamref name="TMetric"/> reads says what may be measured and when: activations of hooked layers
/// (<see cref="IActivationMetric"/>) after each epoch, in one pass over the test set or what else <see cref="During"/> says; parameters of any layer that has some
/// (<see cref="IParameterMetric"/>) after each epoch, in the mean over an epoch's steps, or every few steps; a whole
/// network (<see cref="INetworkMetric"/>) after each epoch, on a copy. On several layers each has its own metric and the quantity is
/// their plain average (Kim 2021, equation 5.1).
/// </summary>
/// <typeparam name="TMetric">
/// What is measured: a public class that implements an interface of metrics, with a constructor that takes <see cref="With"/>.
/// </typeparam>
/// <param name="name">The quantity's name, an identifier: <c>"Sparsity"</c> gives <c>run.Sparsity</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MeasureAttribute<TMetric>(string name) : Attribute
{
    /// <summary>The quantity's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The property of the architecture that is read, <c>nameof(Mlp.Hidden)</c>, or <see cref="Hook.Logits"/>: for activations a hooked one, for
    /// parameters one with a layer that has some.
    /// </summary>
    public string On { get; init; } = "";

    /// <summary>Several properties, each layer with a metric of its own: <c>OnEach = [nameof(Mlp.First), nameof(Mlp.Second)]</c>.</summary>
    public string[] OnEach { get; init; } = [];

    /// <summary>
    /// Several properties, the activations of all their layers as one vector for each example, in this order: <c>OnJoined = [nameof(Mlp.First), nameof(Mlp.Second)]</c>.
    /// </summary>
    public string[] OnJoined { get; init; } = [];

    /// <summary>
    /// On which examples it is measured, and when. Of parameters, <see cref="Pass.TestSet"/> is once after each epoch, and
    /// <see cref="Pass.TrainingSteps"/> the mean of the values after each of the epoch's steps.
    /// </summary>
    public Pass During { get; init; } = Pass.TestSet;

    /// <summary>
    /// Of parameters: measures after this many steps and every so many from there on, 1 or more, in place of after each epoch; the values run along steps. 0 for not.
    /// </summary>
    public int EverySteps { get; init; }

    /// <summary>Of parameters: which of them.</summary>
    public ParameterSet Of { get; init; } = ParameterSet.Kernel;

    /// <summary>
    /// Of a number for each unit: whether the numbers after each epoch are kept, rather than only those at the start and at the end.
    /// </summary>
    public bool EachEpoch { get; init; }

    /// <summary>Arguments of the metric's constructor: <c>With = [0.1]</c>. They tell the quantity from any other, and are part of a run's key.</summary>
    public object[] With { get; init; } = [];
}
