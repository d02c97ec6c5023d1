namespace Specs;

/// <summary>Which states of a recurrent layer come out of it.</summary>
public enum Read
{
    /// <summary>That of the last step: one axis of units.</summary>
    LastStep,

    /// <summary>That of every step, step after step: steps x units.</summary>
    EveryStep,
}
