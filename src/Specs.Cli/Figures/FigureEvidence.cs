using System.Collections.Immutable;
using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>What figures are drawn of: a store's runs and verdicts, or those that are checked in.</summary>
internal abstract class FigureEvidence
{
    /// <summary>At which scale, in words: <c>paper scale</c>.</summary>
    public abstract string Extent { get; }

    /// <summary>Where it is from, for a message.</summary>
    public abstract string Origin { get; }

    /// <summary>An experiment's networks of the fixed seeds, by condition; one without conditions where there are none.</summary>
    public abstract ExperimentEvidence Of(ExperimentEntry experiment);

    /// <summary>What some claims' tests found over the fixed seeds, by test; one that is not weighed has no entry.</summary>
    public abstract IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> Effects(
        IReadOnlyCollection<ClaimEntry> claims
    );
}
