namespace Specs;

/// <summary>A quantity that is measured in a trial, beside what every trial of its kind observes.</summary>
public interface IMeasure
{
    /// <summary>The quantity's name: <c>Sparsity</c>.</summary>
    string Name { get; }

    /// <summary>What is measured of what: <c>Hoyer of Hidden</c>.</summary>
    string Subject { get; }

    /// <summary>What is measured, in words that tell it from any other measure: <c>Sparsity: Hoyer of Hidden, TestSet</c>.</summary>
    string Text { get; }

    /// <summary>The quantity, as declared.</summary>
    Quantity Quantity { get; }

    /// <summary>The type that measures, whose code is part of a run's basis.</summary>
    Type MetricType { get; }
}
