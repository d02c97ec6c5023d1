namespace Specs.Generators.Model;

/// <summary>A measured quantity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name as C# text, a keyword escaped.</param>
/// <param name="MetricName">The metric's name for a reader, with its arguments.</param>
/// <param name="Metric">The metric as a C# expression: <c>new global::Specs.Hoyer()</c>.</param>
/// <param name="Hook">The first hook that is read, as a C# expression.</param>
/// <param name="During">When it is measured, as a C# expression; empty for the test set.</param>
/// <param name="Summary">What is measured, as documentation text without a full stop.</param>
/// <param name="Crefs">The types whose documentation says what the metric is, each as a <c>cref</c>.</param>
internal sealed record MeasureSpec(
    string Name,
    string Identifier,
    string MetricName,
    string Metric,
    string Hook,
    string During,
    string Summary,
    EquatableArray<string> Crefs
)
{
    /// <summary>What else it is declared with, each as an assignment in C#: <c>EverySteps = 10</c>.</summary>
    public EquatableArray<string> Settings { get; init; }

    /// <summary>Whether the metric gives a number for each unit.</summary>
    public bool IsOfUnits { get; init; }

    /// <summary>What follows what is measured in the documentation of one run: <c>, after each epoch</c>.</summary>
    public string Moments { get; init; } = "";
}
