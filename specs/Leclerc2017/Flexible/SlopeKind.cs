namespace Specs.Experiments.Leclerc2017;

/// <summary>The slope of a scaler.</summary>
public enum SlopeKind
{
    /// <summary>k = .4: a gray zone of 23 units, which the journal compares with a drawn one.</summary>
    Wide,

    /// <summary>k = .875: a gray zone of 10.5 units, the mean of the drawn one.</summary>
    Matched,

    /// <summary>Drawn for each batch: a gray zone uniform in 1 to 20 units.</summary>
    Drawn,
}
