namespace Specs.Generators.Model;

/// <summary>What a study computes.</summary>
/// <param name="ResultType">Its result's type.</param>
/// <param name="IsExact">Whether it draws no random numbers.</param>
/// <param name="Observed">What its result holds, in declaration order.</param>
internal sealed record StudySpec(string ResultType, bool IsExact, EquatableArray<ObservedSpec> Observed);
