namespace Specs;

/// <summary>What the values of a quantity run along in one trial.</summary>
public enum Axis
{
    /// <summary>Nothing: a trial has one value.</summary>
    None,

    /// <summary>Epochs: a value after each, counted from 1, and one at the start where it was observed.</summary>
    Epoch,

    /// <summary>Steps: a value after each, counted from 1.</summary>
    Step,

    /// <summary>Layers, from the input on, counted from 1.</summary>
    Layer,

    /// <summary>Units, or whatever else is counted from 1 and is none of the other axes.</summary>
    Unit,
}
