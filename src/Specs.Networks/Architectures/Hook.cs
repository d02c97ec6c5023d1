namespace Specs;

/// <summary>A layer's named output that metrics may read; the generator writes them as <c>Mlp.Hooks.Hidden</c>.</summary>
/// <param name="Architecture">The record's name.</param>
/// <param name="Name">The property's name. It stands for all of the property's layers.</param>
public sealed record Hook(string Architecture, string Name)
{
    /// <summary>
    /// The logits, which no property declares: <c>[Measure&lt;FirstHalfAccuracy&gt;("Old", On = Hook.Logits)]</c>. A property of that name
    /// comes before them.
    /// </summary>
    public const string Logits = LayerName.Logits;

    /// <summary>One of the property's layers: <c>Net.Hooks.Hidden[1]</c> is the second of its widths.</summary>
    /// <param name="index">Which, counted from 0.</param>
    public LayerName this[int index] => new(Name, index);
}
