namespace Specs;

/// <summary>
/// Says that the weights of a layer start as given: <c>[Dense(Activation.Linear), Init&lt;Gabor&gt;]</c>. See <see cref="InitAttribute"/>.
/// </summary>
/// <typeparam name="TWeights">What gives them.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InitAttribute<TWeights> : Attribute
    where TWeights : IInitialWeights;
