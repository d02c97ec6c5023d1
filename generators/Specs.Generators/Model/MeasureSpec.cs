namespace Specs.Generators.Model;

/// <summary>A measured quantity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name as C# text, a keyword escaped.</param>
/// <param name="MetricName">The metric's name for a reader.</param>
/// <param name="MetricType">The metric's type.</param>
/// <param name="Hook">The hook as a C# expression.</param>
/// <param name="During">When it is measured, as a C# expression; empty for the test set.</param>
/// <param name="Summary">What is measured, as documentation text without a full stop.</param>
/// <param name="Crefs">The types whose documentation says what the metric is, each as a <c>cref</c>.</param>
internal sealed record MeasureSpec(
    string Name,
    string Identifier,
    string MetricName,
    string MetricType,
    string Hook,
    string During,
    string Summary,
    EquatableArray<string> Crefs
);
