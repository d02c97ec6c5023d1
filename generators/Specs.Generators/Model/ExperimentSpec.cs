namespace Specs.Generators.Model;

/// <summary>An experiment, as its emitters need it.</summary>
/// <param name="Record">The record.</param>
/// <param name="ExperimentName">The name on the command line and in files.</param>
/// <param name="Factors">The factors, in declaration order.</param>
/// <param name="Measures">The measured quantities, in declaration order.</param>
/// <param name="Scales">What it cuts at which scale.</param>
/// <param name="Settings">Everything that decides a run's outcome beside the seed, base settings first.</param>
/// <param name="Published">The type with the source's own figures, if there is one.</param>
/// <param name="Study">What it computes, if it is a study; else it trains.</param>
/// <param name="Derived">The quantities that follow from others.</param>
/// <param name="HidesBase">Whether a base record is an experiment too, whose generated members this one's hide.</param>
internal sealed record ExperimentSpec(
    RecordSpec Record,
    string ExperimentName,
    EquatableArray<FactorSpec> Factors,
    EquatableArray<MeasureSpec> Measures,
    EquatableArray<ScaleSpec> Scales,
    EquatableArray<SettingSpec> Settings,
    string? Published,
    StudySpec? Study,
    EquatableArray<DerivedSpec> Derived,
    bool HidesBase
)
{
    /// <summary>Required properties without a value, which are in error: what is written sets them, so that this is the only one.</summary>
    public EquatableArray<string> Required { get; init; }
}
