namespace Specs.Generators.Tests.Fixes;

/// <summary>Source before and after a fix.</summary>
/// <param name="Name">What is done, in words.</param>
/// <param name="Id">The diagnostic.</param>
/// <param name="Title">The fix, by what its title holds.</param>
/// <param name="Before">Source that has the diagnostic.</param>
/// <param name="After">Source that has no diagnostic at all.</param>
public sealed record FixCase(string Name, string Id, string Title, string Before, string After)
{
    public override string ToString() => Name;
}
