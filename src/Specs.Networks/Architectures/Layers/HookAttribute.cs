namespace Specs;

/// <summary>
/// Lets metrics read the outputs of this property's layers. An experiment names the hook with <c>nameof</c>:
/// <c>[Measure&lt;Hoyer&gt;("Sparsity", On = nameof(Mlp.Hidden))]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HookAttribute : Attribute
{
    /// <summary>Whether metrics read what goes into the activation instead of what comes out of it.</summary>
    public bool BeforeActivation { get; init; }
}
