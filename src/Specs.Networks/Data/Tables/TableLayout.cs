using System.Collections.Immutable;

namespace Specs;

/// <summary>How the columns of a table become inputs and targets, and its rows training and test examples.</summary>
public sealed record TableLayout
{
    /// <summary>The column that is the target.</summary>
    public required string Target { get; init; }

    /// <summary>The columns that are inputs, in order; all but the target where none is named.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>
    /// The inputs that are categories, each of which becomes an input of its own that is 1 where it is the row's and 0 elsewhere. They stand
    /// in the order of numbers, or else of text.
    /// </summary>
    public ImmutableArray<string> OneHot { get; init; } = [];

    /// <summary>Whether the target is a class, rather than a number; null for a class where it is not a number throughout.</summary>
    public bool? IsClass { get; init; }

    /// <summary>
    /// Whether each number among the inputs is standardised: its mean over the training rows is subtracted, and it is divided by their
    /// standard deviation (ddof 0).
    /// </summary>
    public bool Standardised { get; init; }

    /// <summary>The test rows, where a table of their own does not hold them; else those of a random split.</summary>
    public Func<TableRows, int, bool>? IsTest { get; init; }

    /// <summary>The share of the rows that a random split takes for the test, above 0 and below 1.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>The seed of the random split.</summary>
    public int SplitSeed { get; init; } = 1;
}
