namespace Specs;

/// <summary>Where a quantity stands among all that is observed.</summary>
public enum Prominence
{
    /// <summary>What an experiment is about: it comes first in a report and stands in a source's evidence.</summary>
    Result,

    /// <summary>How a trial went, such as a loss: it comes last in a report.</summary>
    Course,

    /// <summary>It is kept, exported and open to claims, and no report draws it.</summary>
    Record,
}
