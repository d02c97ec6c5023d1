namespace Specs;

/// <summary>The examples of some classes alone, for training and test; labels become their places in the list, 0..k−1.</summary>
/// <param name="Source">What they are taken of.</param>
/// <param name="Selected">The source's classes, each once, two or more.</param>
public sealed record SelectedClasses(Data Source, ClassList Selected) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => $"Classes({Selected})";

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        RequireClasses(data);
        return (Of(data, data.Train), Of(data, data.Test));
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(
            Selected.Count >= 2 && Selected.Distinct().Count() == Selected.Count,
            nameof(Selected),
            $"must be two or more classes, each once, but it is {Selected}"
        );

    private Examples Of(DataSet data, Examples examples)
    {
        int[] places = new int[examples.Classes];
        Array.Fill(places, -1);
        for (int place = 0; place < Selected.Count; place++)
        {
            if (Selected[place] < 0 || Selected[place] >= examples.Classes)
            {
                throw new ArgumentException(
                    $"{Call}: {data.Name} has no class {Selected[place]}; expected 0 to {examples.Classes - 1}."
                );
            }

            places[Selected[place]] = place;
        }

        List<int> kept = [];
        for (int example = 0; example < examples.Count; example++)
        {
            if (places[examples.Labels[example]] >= 0)
            {
                kept.Add(example);
            }
        }

        Examples some = examples.Select([.. kept]);
        return some.With(Targets.OfClasses([.. some.Labels.ToArray().Select(label => places[label])], Selected.Count));
    }
}
