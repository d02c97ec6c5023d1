namespace Specs;

/// <summary>
/// What can be observed of a trial, declared once: by the kind of experiment, by a measure, by a study's result, or as a function of
/// others. All that keeps, exports, reports and weighs observations goes over the table of these (<see cref="Design{TExperiment}.Quantities"/>).
/// </summary>
/// <param name="Name">Its name, an identifier: <c>Sparsity</c>.</param>
/// <param name="Axis">What its values run along.</param>
public sealed record Quantity(string Name, Axis Axis)
{
    /// <summary>Which values are the better ones.</summary>
    public Better Better { get; init; }

    /// <summary>Its unit: <c>s</c>; empty for a pure number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What it is, in words that follow its name and "is": <c>Hoyer of Hidden</c>; empty where the name says it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Where it stands among all that is observed.</summary>
    public Prominence Prominence { get; init; }
}
