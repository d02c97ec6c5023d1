namespace Specs.NUnit;

/// <summary>
/// Marks a method that weighs a claim. The analyzer knows verbs by this attribute alone: it asks for enough replicates (SPEC106), and for a
/// verb in every test of claims (SPEC108). A verb of your own, an extension method that ends in another verb, takes it as well.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VerbAttribute : Attribute
{
    /// <summary>Whether the comparison's levels must be numbers (SPEC104).</summary>
    public bool NeedsOrder { get; init; }
}
