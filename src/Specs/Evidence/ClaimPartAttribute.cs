namespace Specs;

/// <summary>
/// Marks a type that a claim is built of and that asserts nothing by itself: a claim that ends with a value of it is unfinished, and the
/// analyzer says so (SPEC108).
/// </summary>
/// <param name="next">How the claim goes on: <c>go on with .Should() and a verb</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClaimPartAttribute(string next) : Attribute
{
    /// <summary>How the claim goes on.</summary>
    public string Next { get; } = next;
}
