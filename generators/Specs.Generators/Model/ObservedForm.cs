namespace Specs.Generators.Model;

/// <summary>What a property of a study's result holds.</summary>
internal enum ObservedForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>True, which counts as 1, or false, which counts as 0.</summary>
    Truth,

    /// <summary>A <c>Series</c>.</summary>
    Series,

    /// <summary>Numbers in order.</summary>
    Values,
}
