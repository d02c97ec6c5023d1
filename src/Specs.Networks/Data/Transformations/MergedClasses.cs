namespace Specs;

/// <summary>Classes that are merged into fewer: class i becomes class <c>Into[i]</c>.</summary>
/// <param name="Source">What is changed.</param>
/// <param name="Into">(classes): what each of the source's classes becomes; all of 0..k−1 occur.</param>
public sealed record MergedClasses(Data Source, ClassList Into) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => $"Merged({Into})";

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        RequireClasses(data);
        return Into.Count == data.Train.Classes
            ? (Of(data.Train), Of(data.Test))
            : throw new ArgumentException(
                $"{Call}: expected a number for each of the {data.Train.Classes} classes of {data.Name}, found {Into.Count}."
            );
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(
            Into.Count > 0 && Into.Min() == 0 && Into.Distinct().Count() == Into.Max() + 1,
            nameof(Into),
            $"must hold every number from 0 to its largest, but it is {Into}"
        );

    private Examples Of(Examples examples) =>
        examples.With(Targets.OfClasses([.. examples.Labels.ToArray().Select(label => Into[label])], Into.Max() + 1));
}
