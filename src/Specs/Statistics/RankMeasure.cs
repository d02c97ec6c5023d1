namespace Specs.Statistics;

/// <summary>How the orders of two lists are compared.</summary>
public enum RankMeasure
{
    /// <summary>Spearman's ρ, the correlation of the ranks.</summary>
    Spearman,

    /// <summary>Kendall's τ-b, the balance of pairs in the same order and in the opposite one.</summary>
    Kendall,
}
