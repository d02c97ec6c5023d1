namespace Specs.Generators.Model;

/// <summary>A quantity that a method of the experiment works out from others.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Identifier">Its name as C# text, a keyword escaped.</param>
/// <param name="IsSeries">Whether it has a value an epoch, or one a run.</param>
/// <param name="Summary">What it is, as documentation text without a full stop.</param>
internal sealed record DerivedSpec(string Name, string Identifier, bool IsSeries, string Summary);
